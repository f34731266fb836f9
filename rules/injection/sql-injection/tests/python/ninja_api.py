from datetime import date
from typing import Literal
from uuid import UUID

import ninja
from django.db import connection
from django.http import HttpRequest
from ninja import Body, Field, File, Form, Header, NinjaAPI, Path, Query, Router, Schema
from ninja.files import UploadedFile
from ninja.security import HttpBearer
from ninja_extra import api_controller, http_get, route

api = NinjaAPI()
router = Router(tags=["boats"])


class Search(Schema):
    words: str
    harbour: UUID
    since: date
    order: Literal["name", "length"] = "name"
    code: str = Field(pattern=r"^[A-Z]{3}\d{4}$")


class Boat(Schema):
    name: str
    length: float


class Token(HttpBearer):
    def authenticate(self, request, token):
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute(f"SELECT id FROM keys WHERE value = '{token}'")
            return cursor.fetchone()


@router.get("/search")
def search(request, filters: Query[Search]):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute(f"SELECT * FROM boats WHERE name LIKE '%{filters.words}%'")
        # ok: sql-injection
        cursor.execute(f"SELECT * FROM boats WHERE harbour = '{filters.harbour}'")
        # ok: sql-injection
        cursor.execute(f"SELECT * FROM boats WHERE built > '{filters.since}'")
        # ok: sql-injection
        cursor.execute(f"SELECT * FROM boats ORDER BY {filters.order}")
        # ok: sql-injection
        cursor.execute(f"SELECT * FROM boats WHERE code = '{filters.code}'")


@router.get("/by-default")
def by_default(request, filters: Search = Query(...)):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute("SELECT * FROM boats WHERE name = '%s'" % filters.words)


@router.post("/boats")
def add(request: HttpRequest, payload: Boat):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute(f"INSERT INTO boats (name) VALUES ('{payload.name}')")
        # ok: sql-injection
        cursor.execute(f"INSERT INTO boats (length) VALUES ({payload.length})")
        # ok: sql-injection
        cursor.execute("INSERT INTO boats (name) VALUES (%s)", [payload.name])


@router.post("/boats/many")
def add_many(request, payload: list[Boat]):
    with connection.cursor() as cursor:
        for boat in payload:
            # finding: sql-injection
            cursor.execute(f"INSERT INTO boats (name) VALUES ('{boat.name}')")


@api.get("/boats/{int:boat_id}/{slug}")
def boat(request, boat_id: int, slug: str, sort: str = "name"):
    with connection.cursor() as cursor:
        # ok: sql-injection
        cursor.execute(f"SELECT * FROM boats WHERE id = {boat_id}")
        # finding: sql-injection
        cursor.execute(f"SELECT * FROM boats WHERE slug = '{slug}'")
        # finding: sql-injection
        cursor.execute(f"SELECT * FROM boats ORDER BY {sort}")


@api.api_operation(["POST", "PATCH"], "/form")
def form(request, name: Form[str], agent: str = Header(...), note: ninja.Body[str] = ""):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute(f"UPDATE boats SET name = '{name}'")
        # finding: sql-injection
        cursor.execute(f"UPDATE boats SET agent = '{agent}'")
        # finding: sql-injection
        cursor.execute(f"UPDATE boats SET note = '{note}'")


@api.post("/upload")
def upload(request, sheet: UploadedFile = File(...), other: File[UploadedFile] = None):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute(f"INSERT INTO sheets (name) VALUES ('{sheet.name}')")
        # finding: sql-injection
        cursor.execute(f"INSERT INTO sheets (name) VALUES ('{other.name}')")
        # ok: sql-injection
        cursor.execute(f"INSERT INTO sheets (size) VALUES ({sheet.size})")


@api_controller("/piers")
class Piers:
    @route.get("/{name}")
    def pier(self, name: str):
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute(f"SELECT * FROM piers WHERE name = '{name}'")

    @http_get("/")
    def piers(self, limit: int = 20):
        with connection.cursor() as cursor:
            # ok: sql-injection
            cursor.execute(f"SELECT * FROM piers LIMIT {limit}")
