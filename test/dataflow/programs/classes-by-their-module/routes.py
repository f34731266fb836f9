import logging
import sqlite3

import schemas
from audit import audited
from fastapi import FastAPI
from ninja import Query, Router

app = FastAPI()
router = Router()
log = logging.getLogger(__name__)
db = sqlite3.connect("dogs.db")


class Staff:
    actor_id = 1

    @audited("first login")
    def first_login(self, *, staff_id: int, password: str):
        return staff_id

    @audited("role")
    def assign(self, *, staff_id: int, role: str):
        return staff_id


@app.post("/accounts")
def sign_up(account: schemas.Account):
    log.info("new account %r", account.model_dump())  # finding: password-in-log
    log.info("new account %r", account.model_dump(exclude={"password"}))  # ok: password-in-log


@app.post("/dogs")
def dogs(asked: schemas.Search):
    db.execute(f"SELECT * FROM dogs WHERE born > '{asked.since}' ORDER BY {asked.order}")  # ok: sql-injection
    db.execute(f"SELECT * FROM dogs WHERE name = '{asked.words}'")  # finding: sql-injection


@router.put("/staff/{int:staff_id}/first-login")
def first_login(request, staff_id: int, payload: schemas.FirstLogin):
    Staff().first_login(staff_id=staff_id, **payload.dict())


@router.put("/staff/{int:staff_id}/role")
def role(request, staff_id: int, payload: schemas.Role):
    Staff().assign(staff_id=staff_id, **payload.dict())


@router.get("/dogs")
def listed(request, asked: Query[schemas.Search]):
    db.execute(f"SELECT * FROM dogs WHERE born > '{asked.since}'")  # ok: sql-injection
    db.execute(f"SELECT * FROM dogs WHERE name = '{asked.words}'")  # finding: sql-injection
