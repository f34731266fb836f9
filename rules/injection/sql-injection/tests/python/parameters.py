import sqlite3
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Header, Path, Query, Security
from pydantic import BaseModel

router = APIRouter()

Term = Annotated[str, Query(min_length=2)]
Amount = Annotated[int, Query(ge=1)]


def ledger():
    return sqlite3.connect("ledger.db")


def filters(term: str = "", limit: int = 20):
    return {"term": term.strip(), "limit": limit, "table": "invoices"}


def connection():
    conn = ledger()
    try:
        yield conn
    finally:
        conn.close()


Ledger = Annotated[sqlite3.Connection, Depends(connection)]


@router.get("/invoices")
def by_query(conn: Ledger, term: str = Query(""), limit: int = Query(20)):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM invoices WHERE title = '{term}'")
    # ok: sql-injection
    conn.execute(f"SELECT id FROM invoices LIMIT {limit}")


@router.get("/invoices/named")
def by_alias(conn: Ledger, term: Term, amount: Amount):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM invoices WHERE title = '{term}'")
    # ok: sql-injection
    conn.execute(f"SELECT id FROM invoices WHERE total > {amount}")


@router.get("/invoices/{number}")
def by_path(number: Annotated[str, Path()], agent: Annotated[str | None, Header()] = None, conn=Depends(ledger)):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM invoices WHERE number = '{number}'")
    # finding: sql-injection
    conn.execute("INSERT INTO reads (agent) VALUES ('" + agent + "')")


@router.post("/invoices")
def by_filter(wanted: Annotated[dict, Depends(filters)], name: Annotated[str, Body()], conn=Depends(connection)):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM invoices WHERE title = '{wanted['term']}'")
    # ok: sql-injection
    conn.execute(f"SELECT id FROM invoices LIMIT {wanted['limit']}")
    # ok: sql-injection
    conn.execute(f"SELECT id FROM {wanted['table']} WHERE title = ?", (name,))


@router.get("/invoices/own")
def own(wanted=Security(filters), conn=Depends(connection)):
    # finding: sql-injection
    conn.execute("SELECT id FROM invoices WHERE title = '%s'" % wanted["term"])


class Listing(BaseModel):
    status: str | None = None
    sort: str = "created"
    page: int = 1


class Defaults:
    def __init__(self):
        self.sort = "created"


@router.get("/invoices/sorted")
def by_fields(conn: Ledger, listing: Annotated[Listing, Depends()], defaults: Annotated[Defaults, Depends()]):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM invoices ORDER BY {listing.sort}")
    # ok: sql-injection
    conn.execute("SELECT id FROM invoices WHERE status = ?", (listing.status,))
    # ok: sql-injection
    conn.execute(f"SELECT id FROM invoices LIMIT 20 OFFSET {listing.page}")
    # ok: sql-injection
    conn.execute(f"SELECT id FROM invoices ORDER BY {defaults.sort}")


@router.get("/invoices/sorted-by-default")
def by_default_fields(conn: Ledger, listing: Listing = Depends()):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM invoices ORDER BY {listing.sort}")
