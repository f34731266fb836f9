from fastapi import Depends, FastAPI
from pydantic import BaseModel, ConfigDict
from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from .database import open_session

app = FastAPI()


class Base(DeclarativeBase):
    pass


class Member(Base):
    __tablename__ = "members"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    balance: Mapped[int]
    role: Mapped[str]


class Loose(BaseModel):
    model_config = ConfigDict(extra="allow")


class OpenPatch(Loose):
    email: str | None = None


class HeaderPatch(BaseModel, extra="allow"):
    email: str | None = None


class OldPatch(BaseModel):
    email: str | None = None

    class Config:
        extra = "allow"


class ClosedPatch(Loose):
    model_config = ConfigDict(extra="forbid")
    email: str | None = None


class PlainPatch(BaseModel):
    email: str | None = None


def amend(entity, changes):
    for name, value in changes.items():
        setattr(entity, name, value)  # finding: mass-assignment


def amend_closed(entity, changes):
    for name, value in changes.items():
        setattr(entity, name, value)  # ok: mass-assignment


@app.patch("/open")
def change(patch: OpenPatch, session: Session = Depends(open_session)):
    amend(session.get(Member, 1), patch.model_dump(exclude_unset=True))


@app.patch("/header")
def change_all(patch: HeaderPatch, session: Session = Depends(open_session)):
    # finding: mass-assignment
    session.execute(update(Member).values(**patch.model_dump()))


@app.post("/old")
def add(patch: OldPatch, session: Session = Depends(open_session)):
    # finding: mass-assignment
    session.add(Member(**patch.dict()))


@app.patch("/others")
def change_others(patch: OpenPatch, session: Session = Depends(open_session)):
    member = session.scalars(select(Member)).first()
    for name, value in (patch.model_extra or {}).items():
        setattr(member, name, value)  # finding: mass-assignment


@app.patch("/named")
def change_named(patch: OpenPatch, session: Session = Depends(open_session)):
    member = session.get(Member, 1)
    for name, value in patch.model_dump(include={"email"}).items():
        setattr(member, name, value)  # ok: mass-assignment
    # ok: mass-assignment
    session.add(Member(email=patch.email, role="member"))


@app.patch("/closed")
def change_closed(patch: ClosedPatch, session: Session = Depends(open_session)):
    amend_closed(session.get(Member, 1), patch.model_dump(exclude_unset=True))
    # ok: mass-assignment
    session.add(Member(**patch.model_dump()))


@app.patch("/plain")
def change_plain(patch: PlainPatch, session: Session = Depends(open_session)):
    # ok: mass-assignment
    session.execute(update(Member).values(**patch.model_dump()))
