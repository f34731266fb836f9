from __future__ import annotations

from collections.abc import Iterable, Iterator

from lending.db import catalog_connection
from lending.dto import SearchFilter, TitleRecord


def _conditions(search: SearchFilter) -> Iterator[str]:
    yield "withdrawn = 0"
    for column, value in search.facets():
        yield f"{column} = '{value}'"


def _bindings(search: SearchFilter) -> Iterator[tuple[str, str]]:
    for column, value in search.facets():
        yield f"{column} = ?", value


class CatalogRepository:
    FIELDS = "id, isbn, title, author, language"

    def search(self, search: SearchFilter) -> list[TitleRecord]:
        statement = f"SELECT {self.FIELDS} FROM titles WHERE title LIKE ? ORDER BY {search.order_clause} LIMIT {search.limit}"
        with catalog_connection() as conn:
            rows = conn.execute(statement, (f"%{search.term}%",))
            return [TitleRecord(**row) for row in map(dict, rows)]

    def browse(self, search: SearchFilter) -> list[dict]:
        statement = f"SELECT {self.FIELDS} FROM titles ORDER BY {search.order_columns} LIMIT {search.limit}"
        with catalog_connection() as conn:
            return [dict(row) for row in conn.execute(statement)]

    def faceted(self, search: SearchFilter) -> list[dict]:
        statement = "SELECT {} FROM titles WHERE {}".format(self.FIELDS, " AND ".join(_conditions(search)))
        with catalog_connection() as conn:
            return [dict(row) for row in conn.execute(statement)]

    def facet_count(self, search: SearchFilter) -> int:
        pairs = list(_bindings(search))
        where = " AND ".join(clause for clause, _ in pairs) or "1"
        with catalog_connection() as conn:
            row = conn.execute(f"SELECT count(*) FROM titles WHERE {where}", [value for _, value in pairs]).fetchone()
            return row[0]

    def by_isbn(self, isbn: str) -> dict | None:
        with catalog_connection() as conn:
            row = conn.execute("SELECT * FROM titles WHERE isbn = :isbn", {"isbn": isbn}).fetchone()
            return dict(row) if row else None

    def load_script(self, rows: Iterable[list[str]]) -> None:
        lines = [f"INSERT INTO intake (isbn, title, price) VALUES ('{isbn}', '{title}', '{price}');" for isbn, title, price, *_ in rows]
        with catalog_connection() as conn:
            conn.executescript("\n".join(["BEGIN;", *lines, "COMMIT;"]))

    def load(self, rows: Iterable[list[str]]) -> None:
        with catalog_connection() as conn:
            conn.executemany("INSERT INTO intake (isbn, title, price) VALUES (?, ?, ?)", (row[:3] for row in rows))

    def relabel(self, title_id: int, **labels: str) -> None:
        with catalog_connection() as conn:
            for name, value in labels.items():
                conn.execute("INSERT OR REPLACE INTO labels (title_id, name, value) VALUES (?, ?, ?)", (title_id, name, value))
