import logging
from sqlmodel import SQLModel, Field
from sqlalchemy import select
from sqlalchemy.orm import Session
log = logging.getLogger(__name__)


class Review(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str
    salary: int


def e(session):
    for r in session.exec(select(Review)):
        log.info("review %s", r)  # finding: personal-data-in-log


def f(session: Session):
    for r in session.scalars(select(Review)):
        log.info("review %s", r)  # finding: personal-data-in-log
    for r in session.scalars(select(Review)).all():
        log.info("review %s", r)  # finding: personal-data-in-log
    for r in session.query(Review).all():
        log.info("review %s", r)  # finding: personal-data-in-log
    for r in session.query(Review):
        log.info("review %s", r)  # finding: personal-data-in-log
    log.info("x %s", session.scalars(select(Review)).all())  # finding: personal-data-in-log
    log.info("x %s", session.query(Review).count())  # ok: personal-data-in-log
    rows = session.execute(select(Review.id)).all()
    log.info("x %s", rows)  # ok: personal-data-in-log


async def g(session):
    result = await session.execute(select(Review))
    for r in result.scalars():
        log.info("review %s", r)  # finding: personal-data-in-log
    for r in (await session.exec(select(Review))).all():
        log.info("review %s", r)  # finding: personal-data-in-log
