from datetime import date
from typing import Literal

from ninja import Schema
from pydantic import BaseModel


class Account(BaseModel):
    login: str
    password: str


class Search(BaseModel):
    words: str
    since: date
    order: Literal["name", "age"] = "name"


class FirstLogin(Schema):
    password: str


class Role(Schema):
    role: str
