"""Records that are stored with what they had when they were read."""
from typing import Optional

from fastapi import FastAPI
from sqlmodel import Field, Session, SQLModel, create_engine, select

app = FastAPI()
engine = create_engine("postgresql+psycopg://db/harbour")


class Skipper(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str
    portal_password: Optional[str] = None


@app.put("/skippers/{key}/name")
def rename(key: int, name: str):
    with Session(engine) as session:
        skipper = session.exec(select(Skipper).where(Skipper.id == key)).first()
        skipper.name = name
        # ok: plaintext-password-storage
        session.add(skipper)
        session.commit()


@app.put("/skippers/{key}/password")
def change(key: int, password: str):
    with Session(engine) as session:
        skipper = session.exec(select(Skipper).where(Skipper.id == key)).first()
        # finding: plaintext-password-storage
        skipper.portal_password = password
        # finding: plaintext-password-storage
        session.add(skipper)
        session.commit()
