from typing import List

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlmodel import Field, SQLModel

app = FastAPI()


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"
    id: Mapped[int] = mapped_column(primary_key=True)
    city: Mapped[str] = mapped_column(String(80))
    hashed_password: Mapped[str] = mapped_column(String(128))


class Hero(SQLModel, table=True):
    id: int = Field(primary_key=True)
    hashed_password: str


class HeroRead(SQLModel):
    id: int


class AccountOut(BaseModel):
    id: int
    city: str


def session() -> Session: ...


@app.get("/accounts/{key}")
def one(key: int, db: Session = Depends(session)):
    # finding: credential-in-response
    return db.query(Account).filter(Account.id == key).first()


@app.get("/accounts")
def every(db: Session = Depends(session)):
    # finding: credential-in-response
    return db.scalars(select(Account)).all()


@app.get("/accounts/{key}/out", response_model=AccountOut)
def out(key: int, db: Session = Depends(session)):
    # ok: credential-in-response
    return db.get(Account, key)


@app.get("/accounts/out")
def outs(db: Session = Depends(session)) -> List[AccountOut]:
    # ok: credential-in-response
    return db.query(Account).all()


@app.get("/heroes", response_model=list[Hero])
def heroes(db: Session = Depends(session)):
    # finding: credential-in-response
    return db.exec(select(Hero)).all()


@app.get("/heroes/{key}", response_model=HeroRead)
def hero(key: int, db: Session = Depends(session)):
    # ok: credential-in-response
    return db.get(Hero, key)


@app.get("/accounts/{key}/city")
def city(key: int, db: Session = Depends(session)):
    account = db.get(Account, key)
    # ok: credential-in-response
    return {"id": account.id, "city": account.city}


@app.get("/accounts/cities")
def cities(db: Session = Depends(session)):
    # ok: credential-in-response
    return db.query(Account).with_entities(Account.id, Account.city).all()
