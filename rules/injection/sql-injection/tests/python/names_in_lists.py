import sqlite3

from flask import Flask, abort, request

app = Flask(__name__)
connection = sqlite3.connect("bills.db")
COLUMNS = ["name", "date"]
FIELDS = [{"id": "name"}, {"id": "date"}]


@app.get("/any")
def with_any():
    by = request.args["by"]
    if not any(column == by for column in COLUMNS):
        abort(400)
    # ok: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.get("/all")
def with_all():
    by = request.args["by"]
    if all(by != field["id"] for field in FIELDS):
        abort(400)
    # ok: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.get("/count")
def with_count():
    by = request.args["by"]
    if COLUMNS.count(by) == 0:
        abort(400)
    # ok: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.get("/index")
def with_index():
    by = request.args["by"]
    try:
        COLUMNS.index(by)
    except ValueError:
        abort(400)
    # ok: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.get("/loop")
def with_loop():
    by = request.args["by"]
    for column in COLUMNS:
        if column == by:
            # ok: sql-injection
            return list(connection.execute("SELECT * FROM bills ORDER BY " + by))
    # finding: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.get("/other")
def with_another():
    by = request.args["by"]
    if not any(column != by for column in COLUMNS):
        abort(400)
    # finding: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.get("/part")
def with_part():
    by = request.args["by"]
    if not any(column in by for column in COLUMNS):
        abort(400)
    if by.count(";") == 0:
        # finding: sql-injection
        return list(connection.execute("SELECT * FROM bills ORDER BY " + by))
    return []


@app.get("/passed")
def with_passed_error():
    by = request.args["by"]
    try:
        COLUMNS.index(by)
    except ValueError:
        pass
    # finding: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))


@app.post("/sent")
def with_sent():
    by = request.json["by"]
    if not any(column == by for column in request.json["columns"]):
        abort(400)
    # finding: sql-injection
    return list(connection.execute("SELECT * FROM bills ORDER BY " + by))
