from __future__ import annotations

from collections.abc import Iterable

from lending.config import get_logger
from lending.db import Loan
from lending.dto import LoanBlocked, LoanQuery, Notice, Patron
from lending.helpers import NotFound, pseudonym, retry, tail, timed
from lending.integrations import Assistant, track
from lending.repositories import LoanRepository, PatronRepository

log = get_logger(__name__)


class CirculationService:
    def __init__(self, loans: LoanRepository | None = None, patrons: PatronRepository | None = None) -> None:
        self.loans = loans or LoanRepository()
        self.patrons = patrons or PatronRepository()
        self.assistant = Assistant()

    @timed
    def check_out(self, patron: Patron, copy_id: int) -> None:
        open_loans = self.loans.of_patron(patron.id, "open")
        if len(open_loans) >= 40:
            raise LoanBlocked(patron, "too many loans")
        log.info("copy %d lent to card %s", copy_id, tail(patron.card_no))
        track.lent(patron, copy_id)

    def remind(self, patron: Patron, loans: Iterable[Loan]) -> Notice:
        overdue = [str(loan.copy_id) for loan in loans]
        log.warning("%s has %d overdue loans, phone %s", patron.label, len(overdue), patron.phone)
        return Notice("overdue", patron.id, patron.email, patron.name, overdue)

    def listing(self, query: LoanQuery) -> list[dict]:
        return self.loans.with_status(query)

    def sorted_by(self, query: LoanQuery) -> list[Loan]:
        return self.loans.sorted_by(query)

    def overview(self, query: LoanQuery, key: str) -> dict[str, object]:
        branch = query.options.get("branch", "1")
        return {
            "recent": self.loans.since(query.since) if query.since else None,
            "overdue": self.loans.overdue(query.since, branch),
            "loans": [loan.id for loan in self.loans.ordered(key)],
        }

    def history(self, patron_id: int, status: str) -> list[Loan]:
        found = self.loans.of_patron(patron_id, status)
        log.info("%d loans for %s", len(found), pseudonym(patron_id))
        return found

    @retry(times=2)
    def advise(self, patron: Patron, titles: list[str]) -> str:
        return self.assistant.suggest(patron, titles)

    def advise_band(self, patron: Patron, subject: str) -> str:
        return self.assistant.suggest_for(patron.statistics(), subject)

    def queue_position(self, patron_id: int, copy_id: int) -> int:
        loans = self.loans.of_patron(patron_id, "hold")
        for index, loan in enumerate(loans, 1):
            if loan.copy_id == copy_id:
                return index
        raise NotFound(f"no hold on copy {copy_id}")
