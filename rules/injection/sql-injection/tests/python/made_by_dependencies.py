import sqlite3
from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()
db = sqlite3.connect("berths.db")


class Paging:
    def __init__(self, order: str = "id", size: int = 10, table: str = "berths"):
        self.order = order
        self.size = size
        self.table = "berths" if table != "boats" else "boats"


class Named:
    def __init__(self, name: str):
        self.clause = f"name = '{name}'"


@app.get("/berths")
def berths(paging: Paging = Depends()):
    # finding: sql-injection
    db.execute(f"SELECT id FROM berths ORDER BY {paging.order}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM berths LIMIT {paging.size}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM {paging.table}")


@app.get("/named")
def named(named: Annotated[Named, Depends()]):
    # finding: sql-injection
    db.execute("SELECT id FROM berths WHERE " + named.clause)


@app.get("/given")
def given(paging=Depends(Paging)):
    # finding: sql-injection
    db.execute(f"SELECT id FROM berths ORDER BY {paging.order}")
    # ok: sql-injection
    db.execute(f"SELECT id FROM berths LIMIT {paging.size}")
