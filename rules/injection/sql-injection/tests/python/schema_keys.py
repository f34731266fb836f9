from dataclasses import asdict, dataclass

from fastapi import Depends, FastAPI
from pydantic import BaseModel, ConfigDict
from sqlalchemy import text
from sqlalchemy.orm import Session

app = FastAPI()


class LessonFilter(BaseModel):
    subject: str | None = None
    status: str | None = None


class OpenFilter(BaseModel):
    model_config = ConfigDict(extra="allow")
    subject: str | None = None


@dataclass
class Paging:
    sort: str = "id"
    start: str = ""


@app.get("/lessons")
def lessons(session: Session, filters: LessonFilter = Depends()):
    clauses = ["active"]
    params = {}
    for name, value in filters.model_dump(exclude_none=True).items():
        clauses.append(f"l.{name} = :{name}")
        params[name] = value
    # ok: sql-injection
    return session.execute(text(f"SELECT id FROM lessons l WHERE {' AND '.join(clauses)}"), params)


@app.get("/values")
def values(session: Session, filters: LessonFilter = Depends()):
    clauses = [f"l.{name} = '{value}'" for name, value in filters.model_dump().items()]
    # finding: sql-injection
    return session.execute(text(f"SELECT id FROM lessons l WHERE {' AND '.join(clauses)}"))


@app.post("/open")
def open_filter(session: Session, filters: OpenFilter):
    clauses = [f"l.{name} = :{name}" for name in filters.model_dump()]
    # finding: sql-injection
    return session.execute(text(f"SELECT id FROM lessons l WHERE {' AND '.join(clauses)}"), filters.model_dump())


@app.post("/one")
def one(session: Session, filters: LessonFilter):
    given = filters.model_dump(include={"subject"})
    # finding: sql-injection
    session.execute(text(f"SELECT id FROM lessons WHERE subject = '{given['subject']}'"))
    # ok: sql-injection
    session.execute(text(f"SELECT id FROM lessons WHERE status = '{given.get('status')}'"))


@app.get("/paged")
def paged(session: Session, paging: Paging = Depends()):
    # ok: sql-injection
    session.execute(text(f"SELECT {', '.join(asdict(paging))} FROM lessons"))
    # finding: sql-injection
    session.execute(text(f"SELECT id FROM lessons ORDER BY {asdict(paging)['sort']}"))
