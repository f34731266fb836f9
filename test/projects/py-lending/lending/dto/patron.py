from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date

PERSON_NAME = re.compile(r"^([A-Za-zÀ-ÿ]+[ '-]?)+$")
CARD_NUMBER = re.compile(r"\d{4}-\d{6}")


@dataclass
class Patron:
    id: int
    branch_id: int
    card_no: str
    name: str
    email: str
    phone: str = ""
    birth_date: date | None = None
    street: str = ""
    city: str = ""
    national_id: str = ""
    pin_hash: str = field(default="", repr=False)

    @classmethod
    def from_row(cls, row: Mapping) -> Patron:
        return cls(**{f.name: row[f.name] for f in fields(cls) if f.name in row})

    @property
    def label(self) -> str:
        return f"{self.name} <{self.email}>"

    @property
    def reference(self) -> str:
        return f"patron {self.id} (branch {self.branch_id})"

    @property
    def age_band(self) -> str:
        if self.birth_date is None:
            return "unknown"
        years = (date.today() - self.birth_date).days // 365
        return "child" if years < 14 else "youth" if years < 21 else "adult"

    def contact(self) -> dict[str, str]:
        return {"name": self.name, "email": self.email, "phone": self.phone}

    def statistics(self) -> dict[str, object]:
        return {"branch": self.branch_id, "age_band": self.age_band}


@dataclass
class Registration:
    name: str
    email: str
    phone: str
    birth_date: str
    street: str
    city: str
    card_no: str
    pin: str
    pin_repeat: str

    @classmethod
    def from_form(cls, form: Mapping[str, str]) -> Registration:
        return cls(**{f.name: form.get(f.name, "").strip() for f in fields(cls)})

    def problems(self) -> Iterator[str]:
        if not PERSON_NAME.match(self.name):
            yield "name"
        if self.card_no and not CARD_NUMBER.fullmatch(self.card_no):
            yield "card_no"
        if "@" not in self.email:
            yield "email"
        if self.pin != self.pin_repeat:
            yield "pin_repeat"


@dataclass
class StaffLogin:
    login: str
    password: str
    remember: bool = False

    @classmethod
    def from_form(cls, form: Mapping[str, str]) -> StaffLogin:
        return cls(form.get("login", ""), form.get("password", ""), form.get("remember") == "on")
