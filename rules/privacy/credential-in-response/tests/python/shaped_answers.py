from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict
from sqlmodel import Field, Session, SQLModel

app = FastAPI()
session = Session()


class Client(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    password_hash: str


class ClientOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str


class ClientFull(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    password_hash: str


@app.get("/a/{key}", response_model=ClientFull)
def full(key: int):
    # finding: credential-in-response
    return session.get(Client, key)


@app.get("/b/{key}")
def full_made(key: int):
    # finding: credential-in-response
    return ClientFull.model_validate(session.get(Client, key))


@app.get("/c/{key}")
def out_made(key: int):
    # ok: credential-in-response
    return ClientOut.model_validate(session.get(Client, key))


@app.get("/d/{key}", response_model=ClientOut)
def out(key: int):
    # ok: credential-in-response
    return session.get(Client, key)


@app.get("/e/{key}", response_model_exclude={"password_hash"})
def without(key: int):
    # ok: credential-in-response
    return session.get(Client, key)


@app.get("/f/{key}", response_model_exclude={"name"})
def without_name(key: int):
    # finding: credential-in-response
    return session.get(Client, key)
