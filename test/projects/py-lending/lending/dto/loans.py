from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from lending.helpers.errors import LendingError

from .patron import Patron


class FineState(str, Enum):
    OPEN = "open"
    PAID = "paid"
    WAIVED = "waived"


@dataclass
class LoanQuery:
    status: str = "open"
    sort: str = "due_on"
    since: date | None = None
    options: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_args(cls, args: Mapping[str, str]) -> LoanQuery:
        since = args.get("since")
        return cls(
            status=args.get("status", "open"),
            sort=args.get("sort", "due_on"),
            since=date.fromisoformat(since) if since else None,
            options=dict(args),
        )


@dataclass
class Payment:
    fine_id: int
    amount: Decimal
    payer: Patron
    titles: list[str] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return f"HLC-{self.fine_id:07d}"

    @property
    def description(self) -> str:
        return f"Late fee of {self.payer.name} for {', '.join(self.titles)}"


@dataclass
class Notice:
    kind: str
    patron_id: int
    email: str
    name: str
    titles: list[str] = field(default_factory=list)

    def as_job(self) -> dict:
        return {"kind": self.kind, "patron_id": self.patron_id, "email": self.email, "name": self.name, "titles": self.titles}


class LoanBlocked(LendingError):
    status = 409

    def __init__(self, patron: Patron, reason: str) -> None:
        self.patron = patron
        self.reason = reason
        super().__init__(f"{patron.label}, born {patron.birth_date}: {reason}")
