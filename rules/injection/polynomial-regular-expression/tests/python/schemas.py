import re

from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

app = FastAPI()


class Note(BaseModel):
    title: str = Field(max_length=200)
    text: str


@app.post("/notes")
def create(note: Note):
    # ok: polynomial-regular-expression
    title = re.sub(r"\s+$", "", note.title)
    # finding: polynomial-regular-expression
    text = re.sub(r"\s+$", "", note.text)
    return {"title": title, "text": text}


@app.get("/notes")
def find(short: str = Query(max_length=50), long: str = Query()):
    # ok: polynomial-regular-expression
    a = re.search(r"\d+x", short)
    # finding: polynomial-regular-expression
    b = re.search(r"\d+x", long)
    return {"a": bool(a), "b": bool(b)}
