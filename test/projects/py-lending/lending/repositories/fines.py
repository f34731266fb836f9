from __future__ import annotations

from functools import partial

from sqlalchemy import select, text, update

from lending.db import Fine, SessionLocal
from lending.dto import FineState


def _select(table: str, columns: tuple[str, ...], condition: str = "TRUE") -> list[dict]:
    with SessionLocal() as session:
        return [dict(row) for row in session.execute(text(f"SELECT {', '.join(columns)} FROM {table} WHERE {condition}")).mappings()]


_fines = partial(_select, "fines", ("id", "amount", "state"))


class FineRepository:
    def remarked(self, word: str) -> list[dict]:
        return _fines(condition=f"remark LIKE '%{word}%'")

    def in_state(self, state: str) -> list[dict]:
        state = FineState(state)
        with SessionLocal() as session:
            return [dict(row) for row in session.execute(text(f"SELECT id, amount FROM fines WHERE state = '{state.value}'")).mappings()]

    def page(self, number: str, size: int = 25) -> list[dict]:
        offset = (int(number) - 1) * size
        with SessionLocal() as session:
            return [dict(row) for row in session.execute(text(f"SELECT id, amount FROM fines ORDER BY id LIMIT {size} OFFSET {offset}")).mappings()]

    def containing(self, word: str) -> list[Fine]:
        with SessionLocal() as session:
            return list(session.scalars(select(Fine).where(Fine.remark.ilike(f"%{word}%"))))

    def settle(self, fine_id: int) -> None:
        with SessionLocal.begin() as session:
            session.execute(update(Fine).where(Fine.id == fine_id).values(state=FineState.PAID.value))

    def get(self, fine_id: int) -> Fine | None:
        with SessionLocal() as session:
            return session.get(Fine, fine_id)
