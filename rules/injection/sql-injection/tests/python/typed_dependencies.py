import sqlite3
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query

app = FastAPI()
db = sqlite3.connect("ferries.db")


class Paging:
    def __init__(self, order: str = "id", size: int = 10):
        self.order = order
        self.size = size


def order_of(order: str):
    return order


def marked_order(order: Annotated[str, Query(max_length=40)] = "id"):
    return order


def known_order(order: str = "id"):
    if order not in ("id", "name"):
        raise HTTPException(422)
    return order


def size_of(size: int = 10):
    return size


def connection():
    return sqlite3.connect("ferries.db")


@app.get("/typed")
def typed(order: str = Depends(order_of)):
    # finding: sql-injection
    db.execute(f"SELECT id FROM ferries ORDER BY {order}")


@app.get("/annotated")
def annotated(order: Annotated[str, Depends(marked_order)]):
    # finding: sql-injection
    db.execute(f"SELECT id FROM ferries ORDER BY {order}")


@app.get("/named")
def named(paging: Paging = Depends(Paging)):
    # finding: sql-injection
    db.execute(f"SELECT id FROM ferries ORDER BY {paging.order}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM ferries LIMIT {paging.size}")


@app.get("/known")
def known(order: str = Depends(known_order), size: int = Depends(size_of)):
    # ok: sql-injection
    db.execute(f"SELECT id FROM ferries ORDER BY {order} LIMIT {size}")


@app.get("/kept")
def kept(name: str, conn: sqlite3.Connection = Depends(connection), order: Annotated[str, Depends(known_order)] = "id"):
    # finding: sql-injection
    conn.execute(f"SELECT id FROM ferries WHERE name = '{name}'")
    # ok: sql-injection
    conn.execute(f"SELECT id FROM ferries ORDER BY {order}")
