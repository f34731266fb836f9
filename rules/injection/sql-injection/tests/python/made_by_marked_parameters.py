import sqlite3
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Query

app = FastAPI()
db = sqlite3.connect("moorings.db")
Order = Annotated[str, Query(max_length=40)]
Column = Annotated[str, Query(pattern=r"^[a-z]+$")]


class Listing:
    """Its constructor is called by the framework, with parameters that say by a mark where they come from."""

    def __init__(
        self,
        order: Annotated[str, Query(max_length=40)] = "id",
        group: str = Query("pier"),
        size: Annotated[int, Query(le=200)] = 10,
        column: Annotated[str, Query(pattern=r"^[a-z]+$")] = "id",
    ):
        self.order = order
        self.group = group
        self.size = size
        self.column = column


class Named:
    def __init__(self, order: Order = "id", column: Column = "id"):
        self.order = order
        self.column = column


class Statement:
    """Puts a statement together from parts."""

    def __init__(self, table):
        self._table = table
        self._where = []
        self._tail = ""

    def where(self, column):
        self._where.append(f"{column} = ?")
        return self

    def tail(self, text):
        self._tail = text
        return self

    def __str__(self):
        clause = " AND ".join(self._where) or "TRUE"
        return f"SELECT id FROM {self._table} WHERE {clause} {self._tail}"


@app.get("/moorings")
def moorings(listing: Annotated[Listing, Depends()]):
    # finding: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {listing.order}")
    # finding: sql-injection
    db.execute(f"SELECT id FROM moorings GROUP BY {listing.group}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM moorings LIMIT {listing.size}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {listing.column}")


@app.get("/named")
def named(listing: Named = Depends()):
    # finding: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {listing.order}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {listing.column}")


@app.get("/built")
def built(listing: Annotated[Listing, Depends()]):
    statement = Statement("moorings").where("pier").tail(f"ORDER BY {listing.order} LIMIT {listing.size}")
    # finding: sql-injection
    db.execute(str(statement), (listing.group,))


@app.get("/bound")
def bound(listing: Annotated[Listing, Depends()]):
    statement = Statement("moorings").where("pier").tail(f"LIMIT {listing.size}")
    # ok: sql-injection
    db.execute(str(statement), (listing.group,))


@dataclass(frozen=True)
class Page:
    number: int
    order: str
    column: str


def page_of_request(
    number: Annotated[int, Query(ge=1)] = 1,
    order: Annotated[str, Query(max_length=40)] = "id",
    column: Annotated[str, Query(pattern=r"^[a-z]+$")] = "id",
) -> Page:
    return Page(number=number, order=order, column=column)


def constant_page(number: int = 1) -> Page:
    return Page(number=number, order="id", column="pier")


PageOfRequest = Annotated[Page, Depends(page_of_request)]
ConstantPage = Annotated[Page, Depends(constant_page)]


@app.get("/paged")
def paged(page: PageOfRequest):
    # finding: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {page.order}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {page.column} LIMIT 20 OFFSET {page.number * 20}")


@app.get("/constant")
def constant(page: ConstantPage):
    # ok: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {page.order} LIMIT 20 OFFSET {page.number * 20}")


@app.get("/inline")
def inline(page: Annotated[Page, Depends(page_of_request)]):
    # finding: sql-injection
    db.execute(f"SELECT id FROM moorings ORDER BY {page.order}")
