import sqlite3
from enum import Enum
from typing import Annotated, Literal, Optional

from fastapi import FastAPI, Query
from pydantic import BaseModel, Field, field_validator, validator

app = FastAPI()
db = sqlite3.connect("ferries.db")
COLUMNS = {"name": "f.name", "pier": "p.label"}


class Deck(str, Enum):
    car = "car"
    foot = "foot"


class Side(Enum):
    PORT = "port"
    STARBOARD = "starboard"


class Sailings(BaseModel):
    deck: Deck = Deck.car
    side: Optional[Side] = None
    direction: str = "asc"
    order: str
    words: str
    ship: str
    columns: list[str] = []
    names: list[str] = Field(default_factory=list)

    @field_validator("direction")
    @classmethod
    def known_direction(cls, value: str) -> str:
        if value not in {"asc", "desc"}:
            raise ValueError("asc or desc")
        return value

    @validator("order")
    def column(cls, value):
        return COLUMNS[value]

    @field_validator("words")
    @classmethod
    def short(cls, value: str) -> str:
        if len(value) > 40:
            raise ValueError("too long")
        return value.strip()


@app.post("/sailings")
def sailings(asked: Sailings):
    # ok: sql-injection
    db.execute(f"SELECT * FROM sailings WHERE deck = '{asked.deck.value}'")
    # ok: sql-injection
    db.execute(f"SELECT * FROM sailings WHERE side = '{asked.side}'")
    # ok: sql-injection
    db.execute(f"SELECT * FROM sailings ORDER BY id {asked.direction}")
    # ok: sql-injection
    db.execute(f"SELECT * FROM sailings ORDER BY {asked.order}")
    # finding: sql-injection
    db.execute(f"SELECT * FROM sailings WHERE note LIKE '%{asked.words}%'")
    # finding: sql-injection
    db.execute(f"SELECT * FROM sailings WHERE ship = '{asked.ship}'")
    # finding: sql-injection
    db.execute("SELECT %s FROM sailings" % ", ".join(asked.columns))
    # finding: sql-injection
    db.execute(f"SELECT {', '.join(asked.names) or '*'} FROM sailings")


@app.get("/ports")
def ports(
    code: Annotated[str, Query(pattern=r"^[A-Z]{5}$")],
    side: Side,
    deck: Deck | None = None,
    kind: Literal["sea", "river"] = "sea",
    name: str = Query(min_length=2),
):
    # ok: sql-injection
    db.execute(f"SELECT * FROM ports WHERE code = '{code}'")
    # ok: sql-injection
    db.execute(f"SELECT * FROM ports WHERE side = '{side.value}' AND deck = '{deck}' AND kind = '{kind}'")
    # finding: sql-injection
    db.execute(f"SELECT * FROM ports WHERE name = '{name}'")


class Crew(BaseModel):
    names: list[str] = []


def fixed():
    crew = Crew(names=["Ada", "Jo"])
    # ok: sql-injection
    db.execute("SELECT * FROM crew WHERE name IN ('%s')" % "', '".join(crew.names))
