"""Fields of schemas that let texts through alone."""
from typing import Annotated, Any, Optional

from fastapi import FastAPI
from pydantic import BaseModel, EmailStr, StringConstraints
from pymongo import MongoClient

app = FastAPI()
paths = MongoClient("mongodb://localhost").park.paths
Code = Annotated[str, StringConstraints(min_length=2)]


class Search(BaseModel):
    title: str
    valley: Optional[str] = None
    code: Code
    warden: EmailStr | None = None
    season: Any = None
    where: dict[str, Any] = {}
    either: str | dict[str, str] = ""


@app.post("/paths")
def search(body: Search):
    # ok: nosql-injection
    found = list(paths.find({"title": body.title, "valley": body.valley}))
    # ok: nosql-injection
    coded = paths.find_one({"code": body.code, "warden": body.warden})
    # finding: nosql-injection
    seasonal = paths.find_one({"season": body.season})
    # finding: nosql-injection
    open_search = paths.find_one({"where": body.where})
    # finding: nosql-injection
    either = paths.find_one({"either": body.either})
    return [found, coded, seasonal, open_search, either]
