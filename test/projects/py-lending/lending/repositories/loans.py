from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import sessionmaker

from lending.db import Loan, SessionLocal
from lending.dto import LoanQuery

SORTS = {"due": "due_on", "branch": "branch_id", "status": "status"}
GROUPS = {"branch": "branch_id", "month": "date_trunc('month', due_on)", "status": "status"}


class LoanRepository:
    def __init__(self, sessions: sessionmaker = SessionLocal) -> None:
        self._sessions = sessions

    def with_status(self, query: LoanQuery) -> list[dict]:
        statement = text(f"SELECT id, copy_id, due_on FROM loans WHERE status = '{query.status}'")
        with self._sessions() as session:
            return [dict(row) for row in session.execute(statement).mappings()]

    def sorted_by(self, query: LoanQuery) -> list[Loan]:
        statement = select(Loan).order_by(text(query.sort))
        with self._sessions() as session:
            return list(session.scalars(statement))

    def of_patron(self, patron_id: int, status: str) -> list[Loan]:
        with self._sessions() as session:
            return list(session.scalars(select(Loan).where(Loan.patron_id == patron_id, Loan.status == status)))

    def of_copy(self, copy_id: int, status: str) -> list[Loan]:
        with self._sessions() as session:
            return list(session.scalars(select(Loan).where(Loan.copy_id == copy_id, Loan.status == status)))

    def ordered(self, key: str) -> list[Loan]:
        column = getattr(Loan, SORTS.get(key, "due_on"))
        with self._sessions() as session:
            return list(session.scalars(select(Loan).order_by(column.desc())))

    def overdue(self, since: date | None, branch: str) -> list[dict]:
        statement = text("SELECT id, patron_id, due_on FROM loans WHERE due_on < :since AND branch_id = :branch")
        statement = statement.bindparams(bindparam("since", since or date.today()), bindparam("branch", branch))
        with self._sessions() as session:
            return [dict(row) for row in session.execute(statement).mappings()]

    def since(self, day: date) -> int:
        with self._sessions() as session:
            return session.scalar(text(f"SELECT count(*) FROM loans WHERE due_on >= '{day.isoformat()}'"))

    def grouped(self, group: str) -> list[tuple]:
        expression = GROUPS.get(group, group)
        with self._sessions() as session:
            return session.execute(text(f"SELECT {expression} AS grp, count(*) FROM loans GROUP BY grp")).all()

    def counted(self, group: str) -> list[tuple]:
        expression = GROUPS.get(group, "branch_id")
        with self._sessions() as session:
            return session.execute(text(f"SELECT {expression} AS grp, count(*) FROM loans GROUP BY grp")).all()

    def purge(self, condition: str) -> int:
        with self._sessions.begin() as session:
            return session.execute(text("DELETE FROM loan_history WHERE " + condition)).rowcount
