from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, create_engine
from sqlalchemy.engine import URL
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker

from lending.config import get_settings


class Base(DeclarativeBase):
    pass


class Loan(Base):
    __tablename__ = "loans"

    id: Mapped[int] = mapped_column(primary_key=True)
    patron_id: Mapped[int]
    copy_id: Mapped[int]
    branch_id: Mapped[int]
    status: Mapped[str] = mapped_column(String(16))
    due_on: Mapped[date]
    returned_at: Mapped[datetime | None]


class Fine(Base):
    __tablename__ = "fines"

    id: Mapped[int] = mapped_column(primary_key=True)
    loan_id: Mapped[int] = mapped_column(ForeignKey("loans.id"))
    patron_id: Mapped[int]
    amount: Mapped[Decimal]
    state: Mapped[str] = mapped_column(String(16))
    remark: Mapped[str] = mapped_column(String(400), default="")


class StaffUser(Base):
    __tablename__ = "staff_users"

    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(String(64), unique=True)
    password: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(32))


def _url() -> URL:
    db = get_settings().database
    return URL.create(
        "postgresql+psycopg2",
        username=db.user,
        password=db.password,
        host=db.host,
        database=db.name,
        query={"sslmode": "verify-full", "sslrootcert": db.ca_file},
    )


engine = create_engine(_url(), pool_pre_ping=True)
SessionLocal = sessionmaker(engine, expire_on_commit=False)
