from tortoise import fields as tortoise_fields
from tortoise.models import Model as TortoiseModel
from typing import Annotated, Any, Optional

from fastapi import Body, FastAPI, Request
from pydantic import BaseModel
from sqlalchemy import insert, update
from sqlmodel import Field, Session, SQLModel, create_engine, select

app = FastAPI()
engine = create_engine("postgresql+psycopg://db/harbour")


class Pilot(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str
    role: str = "trainee"


class Buoy(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    label: str


class PilotPatch(BaseModel):
    name: Optional[str] = None


@app.patch("/pilots/{key}")
def change(key: int, changes: Annotated[dict[str, Any], Body()]):
    with Session(engine) as session:
        pilot = session.get(Pilot, key)
        # finding: mass-assignment
        pilot.sqlmodel_update(changes)
        session.commit()


@app.patch("/pilots/{key}/name")
def rename(key: int, changes: PilotPatch):
    with Session(engine) as session:
        pilot = session.get(Pilot, key)
        # ok: mass-assignment
        pilot.sqlmodel_update(changes.model_dump(exclude_unset=True))
        session.commit()


@app.patch("/buoys/{key}")
def relabel(key: int, changes: dict[str, Any]):
    with Session(engine) as session:
        buoy = session.get(Buoy, key)
        # ok: mass-assignment
        buoy.sqlmodel_update(changes)
        session.commit()


@app.put("/pilots/{key}")
def put(key: int, changes: dict[str, Any]):
    with Session(engine) as session:
        # finding: mass-assignment
        session.execute(update(Pilot).where(Pilot.id == key).values(**changes))
        # finding: mass-assignment
        session.query(Pilot).filter(Pilot.id == key).update(changes)
        # ok: mass-assignment
        session.execute(update(Pilot).where(Pilot.id == key).values(name=changes["name"]))
        # ok: mass-assignment
        session.query(Pilot).filter(Pilot.id == key).update({"name": changes["name"]})
        # ok: mass-assignment
        session.execute(update(Buoy).where(Buoy.id == key).values(**changes))
        session.commit()


@app.post("/pilots")
def add(body: dict[str, Any]):
    with Session(engine) as session:
        # finding: mass-assignment
        session.execute(insert(Pilot).values(body))
        session.commit()


class Guest(TortoiseModel):
    name = tortoise_fields.CharField(max_length=60)
    tier = tortoise_fields.CharField(max_length=20, default="basic")


async def fill(guest: TortoiseModel, values: dict) -> None:
    # finding: mass-assignment
    await guest.update_from_dict(values).save()


async def fill_known(guest: TortoiseModel, values: dict) -> None:
    # ok: mass-assignment
    await guest.update_from_dict({"name": values.get("name")}).save()


@app.patch("/guests/me")
async def change_guest(request: Request):
    await fill(await Guest.get(id=1), await request.json())


@app.patch("/guests/name")
async def change_name(request: Request):
    await fill_known(await Guest.get(id=1), await request.json())
