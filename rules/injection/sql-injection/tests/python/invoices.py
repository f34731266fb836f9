import csv
import io
import os
import sqlite3

import psycopg2
from flask import Blueprint, jsonify, request
from psycopg2 import sql
from sqlalchemy import create_engine, text

from django.db import connection
from shop.models import Invoice

bp = Blueprint("invoices", __name__)
engine = create_engine(os.environ["DATABASE_URL"])

SORTABLE = {"date": "issued_on", "total": "total_cents"}
COLUMNS = ("issued_on", "total_cents")


def ledger():
    return sqlite3.connect("ledger.db")


@bp.get("/invoices")
def search():
    term = request.args.get("q", "")
    with ledger() as conn:
        # finding: sql-injection
        rows = conn.execute("SELECT id FROM invoices WHERE title LIKE '%" + term + "%'").fetchall()
        # ok: sql-injection
        safe = conn.execute("SELECT id FROM invoices WHERE title LIKE ?", (f"%{term}%",)).fetchall()
    return jsonify([*rows, *safe])


@bp.get("/customers/<name>/invoices")
def by_customer(name):
    conn = psycopg2.connect(os.environ["DSN"])
    with conn.cursor() as cur:
        # finding: sql-injection
        cur.execute(f"SELECT id, total_cents FROM invoices WHERE customer = '{name}'")
        # ok: sql-injection
        cur.execute("SELECT id, total_cents FROM invoices WHERE customer = %s", (name,))
        return jsonify(cur.fetchall())


@bp.get("/customers/<int:customer_id>/balance")
def balance(customer_id):
    with psycopg2.connect(os.environ["DSN"]) as conn, conn.cursor() as cur:
        # ok: sql-injection
        cur.execute("SELECT sum(total_cents) FROM invoices WHERE customer_id = %d" % customer_id)
        return jsonify(cur.fetchone())


@bp.get("/report")
def report():
    order = request.args.get("order", "date")
    page = request.args.get("page", 1, type=int)
    with engine.connect() as conn:
        # finding: sql-injection
        found = conn.execute(text("SELECT * FROM invoices ORDER BY {}".format(order)))
        # ok: sql-injection
        sorted_rows = conn.execute(text(f"SELECT * FROM invoices ORDER BY {SORTABLE.get(order, 'issued_on')}"))
        # ok: sql-injection
        paged = conn.execute(text(f"SELECT * FROM invoices LIMIT 20 OFFSET {page * 20}"))
    return jsonify([dict(row) for row in (*found, *sorted_rows, *paged)])


@bp.delete("/invoices")
def remove():
    column = request.form["column"]
    if column not in COLUMNS:
        return "unknown column", 400
    with ledger() as conn:
        # ok: sql-injection
        conn.execute(f"UPDATE invoices SET {column} = NULL")
    return "", 204


def kiosk(request):
    number = request.GET.get("number")
    # finding: sql-injection
    invoices = Invoice.objects.raw("SELECT * FROM shop_invoice WHERE number = '%s'" % number)
    # finding: sql-injection
    extra = Invoice.objects.extra(where=[f"number = '{number}'"])
    # ok: sql-injection
    plain = Invoice.objects.filter(number=number)
    # ok: sql-injection
    bound = Invoice.objects.raw("SELECT * FROM shop_invoice WHERE number = %s", [number])
    with connection.cursor() as cursor:
        # finding: sql-injection
        cursor.execute("DELETE FROM shop_draft WHERE number = " + number)
    return [*invoices, *extra, *plain, *bound]


def composed(request):
    table = request.POST["table"]
    with psycopg2.connect("") as conn:
        # ok: sql-injection
        conn.cursor().execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))


@bp.post("/invoices/upload")
def upload():
    rows = csv.reader(io.TextIOWrapper(request.files["table"].stream, encoding="utf-8"), delimiter=";")
    lines = [f"INSERT INTO intake VALUES ('{number}', '{title}');" for number, title, *_ in rows]
    with ledger() as conn:
        # finding: sql-injection
        conn.executescript("\n".join(["BEGIN;", *lines, "COMMIT;"]))
        for row in csv.DictReader(open("fixed.csv")):
            # ok: sql-injection
            conn.execute("INSERT INTO intake VALUES (?, ?)", (row["number"], row["title"]))
        for row in csv.DictReader(io.TextIOWrapper(request.files["table"].stream)):
            # finding: sql-injection
            conn.execute(f"INSERT INTO intake (title) VALUES ('{row['title']}')")
