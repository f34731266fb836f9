from django.contrib.auth.decorators import login_required
from django.db import connection
from django.urls import path, re_path


def by_name(request, name):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute(f"SELECT id FROM invoices WHERE name = '{name}'")


def by_number(request, number):
    with connection.cursor() as cursor:
        # ok: sql-injection
        cursor.execute(f"SELECT id FROM invoices WHERE number = {number}")


def by_slug(request, word):
    with connection.cursor() as cursor:
        # ok: sql-injection
        cursor.execute(f"SELECT id FROM invoices WHERE word = '{word}'")


def by_year(request, year, rest):
    with connection.cursor() as cursor:
        # ok: sql-injection
        cursor.execute(f"SELECT id FROM invoices WHERE year = {year}")
        # finding: sql-injection
        cursor.execute(f"SELECT id FROM invoices WHERE title = '{rest}'")


def own(request, name, table="invoices"):
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute(f"SELECT id FROM invoices WHERE owner = '{name}'")
        # ok: sql-injection
        cursor.execute(f"SELECT id FROM {table}")


urlpatterns = [
    path("named/<str:name>/", by_name),
    path("numbered/<int:number>/", by_number),
    path("words/<slug:word>/", by_slug),
    re_path(r"^years/(?P<year>[0-9]{4})/(?P<rest>.+)$", by_year),
    path("own/<name>", login_required(own)),
]
