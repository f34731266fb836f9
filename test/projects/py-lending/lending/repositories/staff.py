from __future__ import annotations

from sqlalchemy import select, text

from lending.db import SessionLocal, StaffUser, cursor
from lending.dto import StaffLogin


class StaffRepository:
    def by_login(self, login: str) -> StaffUser | None:
        with SessionLocal() as session:
            return session.scalar(select(StaffUser).where(StaffUser.login == login))

    def add(self, account: StaffLogin, role: str = "desk") -> StaffUser:
        user = StaffUser(login=account.login, password=account.password, role=role)
        with SessionLocal.begin() as session:
            session.add(user)
        return user

    def add_hashed(self, login: str, digest: str, role: str) -> StaffUser:
        user = StaffUser(login=login, password=digest, role=role)
        with SessionLocal.begin() as session:
            session.add(user)
        return user

    def set_terminal_pin(self, terminal: str, pin: str) -> None:
        with cursor() as cur:
            cur.execute("UPDATE terminals SET pin = %s WHERE name = %s", (pin, terminal))

    def terminal(self, name: str) -> dict | None:
        with cursor() as cur:
            cur.execute("SELECT name, pin, branch_id FROM terminals WHERE name = %s", (name,))
            return cur.fetchone()

    def find(self, column: str, value: str) -> list[StaffUser]:
        if column not in ("login", "role"):
            raise ValueError("column")
        with SessionLocal() as session:
            return list(session.scalars(select(StaffUser).where(text(f"{column} = :value")).params(value=value)))
