from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from lending.db import cursor


class Repository:
    table: ClassVar[str]
    columns: ClassVar[tuple[str, ...]] = ("id",)

    @property
    def _selected(self) -> str:
        return ", ".join(self.columns)

    def match(self, term: str) -> str:
        raise NotImplementedError

    def by_id(self, key: int | str) -> dict | None:
        with cursor() as cur:
            cur.execute(f"SELECT {self._selected} FROM {self.table} WHERE id = %s", (key,))
            return cur.fetchone()

    def by_ids(self, keys: Sequence[str]) -> list[dict]:
        marks = ", ".join(["%s"] * len(keys))
        with cursor() as cur:
            cur.execute(f"SELECT {self._selected} FROM {self.table} WHERE id IN ({marks})", list(keys))
            return cur.fetchall()

    def lookup(self, term: str) -> list[dict]:
        sql = f"SELECT {self._selected} FROM {self.table} WHERE {self.match(term)} LIMIT 20"
        with cursor() as cur:
            cur.execute(sql)
            return cur.fetchall()
