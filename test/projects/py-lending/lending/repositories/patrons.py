from __future__ import annotations

from collections.abc import Iterable, Iterator

from psycopg2 import sql
from psycopg2.extras import execute_values

from lending.db import Query, cursor, tenant
from lending.db.postgres import reading_room
from lending.dto import Patron, Registration

from .base import Repository


class PatronRepository(Repository):
    table = "patrons"
    columns = ("id", "branch_id", "card_no", "name", "email", "phone", "birth_date", "street", "city", "national_id")
    EDITABLE = frozenset({"phone", "street", "city"})

    def match(self, term: str) -> str:
        return f"name ILIKE '%{term}%' OR card_no = '{term}'"

    def get(self, patron_id: int | str) -> Patron | None:
        row = self.by_id(patron_id)
        return Patron.from_row(row) if row else None

    def by_email(self, email: str) -> Patron | None:
        with cursor() as cur:
            cur.execute("SELECT id, branch_id, card_no, name, email, phone FROM patrons WHERE email = %(email)s", {"email": email})
            row = cur.fetchone()
        return Patron.from_row(row) if row else None

    def create(self, form: Registration, pin_hash: str) -> Patron:
        with cursor() as cur:
            cur.execute(
                "INSERT INTO patrons (name, email, phone, birth_date, street, city, card_no, pin_hash)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s, %s) RETURNING id, branch_id, card_no, name, email",
                (form.name, form.email, form.phone, form.birth_date, form.street, form.city, form.card_no, pin_hash),
            )
            return Patron.from_row(cur.fetchone())

    def update(self, patron_id: int, **values: str) -> None:
        assignments = ", ".join(f"{name} = %s" for name in values)
        with cursor() as cur:
            cur.execute(f"UPDATE patrons SET {assignments} WHERE id = %s", [*values.values(), patron_id])

    def amend(self, patron_id: int, changes: dict[str, str]) -> None:
        changes = {name: value for name, value in changes.items() if name in self.EDITABLE}
        if not changes:
            return
        assignments = ", ".join(f"{name} = %s" for name in changes)
        with cursor() as cur:
            cur.execute(f"UPDATE patrons SET {assignments} WHERE id = %s", [*changes.values(), patron_id])

    def listing(self, order: str, city: str) -> list[dict]:
        query = Query(self.table, "id, name, city").limit(200)
        if city:
            query.where("city = %s", city)
        return query.order_by(order).fetch()

    def head_count(self, city: str) -> int:
        return Query(self.table).where("city = %s", city).count()

    def of_tenant(self) -> list[dict]:
        with cursor() as cur:
            cur.execute(f"SET search_path TO lib_{tenant.get()}, public")
            cur.execute("SELECT id, card_no FROM patrons WHERE active")
            return cur.fetchall()

    def of_reading_room(self) -> list[dict]:
        with cursor() as cur:
            cur.execute(f"SELECT id, card_no FROM room_{reading_room.get()}.visitors")
            return cur.fetchall()

    def of_branch(self, branch: int) -> list[dict]:
        with cursor() as cur:
            cur.execute("SELECT id, name FROM patrons WHERE branch_id = %d ORDER BY name" % branch)
            return cur.fetchall()

    def columns_for(self, names: Iterable[str]) -> list[dict]:
        picked = sql.SQL(", ").join(map(sql.Identifier, names))
        with cursor() as cur:
            cur.execute(sql.SQL("SELECT {} FROM patron_statistics").format(picked))
            return cur.fetchall()

    def add_many(self, rows: Iterable[tuple[str, str, str]]) -> None:
        with cursor() as cur:
            execute_values(cur, "INSERT INTO patron_imports (name, email, card_no) VALUES %s", list(rows))

    def stream(self) -> Iterator[dict]:
        with cursor() as cur:
            cur.execute("SELECT id, name, email, birth_date, branch_id FROM patrons ORDER BY id")
            yield from cur

    def due_addresses(self) -> list[dict]:
        with cursor() as cur:
            cur.execute("SELECT p.id, p.email, l.due_on FROM patrons p JOIN loans l ON l.patron_id = p.id WHERE l.due_on = CURRENT_DATE + 2")
            return cur.fetchall()
