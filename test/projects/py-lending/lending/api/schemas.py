from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel, Field


class PatronIn(BaseModel):
    name: str
    email: str
    phone: str = ""
    birth_date: date | None = None
    branch_id: int = 1


class PatronCard(BaseModel):
    id: int
    branch_id: int


class EventQuery(BaseModel):
    kind: str = "reading"


class Hook(BaseModel):
    name: str
    url: str


class Note(BaseModel):
    text: str
    author: str = "desk"


class Compare(BaseModel):
    addresses: list[str] = Field(max_length=10)


class Job(BaseModel):
    table: str = "loans"
    condition: str = "FALSE"
    file: str = ""

    def payload(self) -> dict[str, str]:
        return self.model_dump()


class Layout(BaseModel):
    layout: str
    group: str = "branch"
    options: dict[str, Any] = Field(default_factory=dict)


class Leaflet(str, Enum):
    OPENING = "opening-hours"
    FEES = "fees"
    PRIVACY = "privacy"
