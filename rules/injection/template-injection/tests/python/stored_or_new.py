from flask import Flask, request
from jinja2 import Environment
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

app = Flask(__name__)
pages = Environment(autoescape=True)


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Notice(Base):
    __tablename__ = "notices"
    slug: Mapped[str]
    wording: Mapped[str]
    layout: Mapped[str]


def keep(session: Session, slug, wording):
    notice = session.scalar(select(Notice).where(Notice.slug == slug))
    if notice is None:
        notice = Notice(slug=slug)
        session.add(notice)
    notice.wording = wording
    notice.layout = "{{ day }}"
    session.commit()


def found(session: Session, slug) -> Notice:
    return session.scalars(select(Notice).where(Notice.slug == slug)).one()


@app.post("/notices")
def save():
    with Session() as session:
        keep(session, request.form["slug"], request.form["wording"])
    return ""


@app.get("/notices/<slug>")
def show(slug):
    with Session() as session:
        # finding: template-injection
        return pages.from_string(found(session, slug).wording).render()


@app.get("/layouts/<slug>")
def layout(slug):
    with Session() as session:
        # ok: template-injection
        return pages.from_string(found(session, slug).layout).render()
