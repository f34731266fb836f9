from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from psycopg2.extras import RealDictCursor
from psycopg2.pool import ThreadedConnectionPool

from lending.config import get_settings

tenant: ContextVar[str] = ContextVar("tenant", default="main")
reading_room: ContextVar[str] = ContextVar("reading_room", default="1")


@cache
def _pool() -> ThreadedConnectionPool:
    db = get_settings().database
    return ThreadedConnectionPool(
        1,
        8,
        host=db.host,
        dbname=db.name,
        user=db.user,
        password=db.password,
        sslmode="verify-full",
        sslrootcert=db.ca_file,
    )


@contextmanager
def cursor() -> Iterator[RealDictCursor]:
    conn = _pool().getconn()
    try:
        with conn, conn.cursor(cursor_factory=RealDictCursor) as cur:
            yield cur
    finally:
        _pool().putconn(conn)


class Query:
    """Small statement builder for list pages."""

    def __init__(self, table: str, columns: str = "*") -> None:
        self._table = table
        self._columns = columns
        self._where: list[str] = []
        self._params: list[object] = []
        self._order = "id"
        self._limit = 50

    def where(self, clause: str, *params: object) -> Query:
        self._where.append(clause)
        self._params.extend(params)
        return self

    def order_by(self, clause: str) -> Query:
        self._order = clause
        return self

    def limit(self, count: int | str) -> Query:
        self._limit = int(count)
        return self

    @property
    def _condition(self) -> str:
        return " AND ".join(self._where) or "TRUE"

    def fetch(self) -> list[dict]:
        sql = f"SELECT {self._columns} FROM {self._table} WHERE {self._condition} ORDER BY {self._order} LIMIT {self._limit}"
        with cursor() as cur:
            cur.execute(sql, self._params)
            return cur.fetchall()

    def count(self) -> int:
        with cursor() as cur:
            cur.execute(f"SELECT count(*) AS n FROM {self._table} WHERE {self._condition}", self._params)
            return cur.fetchone()["n"]
