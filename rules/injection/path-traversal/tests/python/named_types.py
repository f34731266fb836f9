"""Types of schemas that have a name of their own."""
from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, StringConstraints

app = FastAPI()
Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9-]{2,40}$"),
]
Title = Annotated[str, StringConstraints(min_length=2)]


class Sheet(BaseModel):
    slug: Slug
    title: Title
    draft: Slug | None = None


@app.post("/sheets")
def sheet(body: Sheet):
    # ok: path-traversal
    first = open(f"/srv/sheets/{body.slug}.txt").read()
    # ok: path-traversal
    second = open(f"/srv/sheets/{body.draft}.txt").read()
    # finding: path-traversal
    third = open(f"/srv/sheets/{body.title}.txt").read()
    return [first, second, third]
