from flask import Flask, request
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

app = Flask(__name__)


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Helper(Base):
    __tablename__ = "helpers"
    name: Mapped[str]
    is_coordinator: Mapped[bool]


class Guest(Base):
    __tablename__ = "guests"
    name: Mapped[str]
    pin_digest: Mapped[str]


class Stall(Base):
    __tablename__ = "stalls"
    name: Mapped[str]
    has_manager: Mapped[bool]


class Records:
    def __init__(self, session: Session) -> None:
        self._session = session

    def change_helper(self, helper: Helper, changes) -> None:
        for name, value in changes.items():
            if value is not None:
                # finding: mass-assignment
                setattr(helper, name, value)

    def change_guest(self, guest: Guest, changes) -> None:
        for name, value in changes.items():
            # finding: mass-assignment
            setattr(guest, name, value)

    def change_stall(self, stall: Stall, changes) -> None:
        for name, value in changes.items():
            # ok: mass-assignment
            setattr(stall, name, value)


@app.patch("/helpers/<int:key>")
def helper(key: int):
    with Session() as session:
        Records(session).change_helper(session.get(Helper, key), request.get_json())
    return ""


@app.patch("/guests/<int:key>")
def guest(key: int):
    with Session() as session:
        Records(session).change_guest(session.get(Guest, key), request.get_json())
    return ""


@app.patch("/stalls/<int:key>")
def stall(key: int):
    with Session() as session:
        Records(session).change_stall(session.get(Stall, key), request.get_json())
    return ""
