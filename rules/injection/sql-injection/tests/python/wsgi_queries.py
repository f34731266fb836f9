import sqlite3
from urllib.parse import parse_qs


def application(environ, start_response):
    database = sqlite3.connect("fares.db")
    query = parse_qs(environ["QUERY_STRING"])
    line = query.get("line", [""])[0]
    # finding: sql-injection
    database.execute("SELECT * FROM fares WHERE line = '%s'" % line)
    # ok: sql-injection
    database.execute("SELECT * FROM fares WHERE line = ?", (line,))
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode()
    # finding: sql-injection
    database.execute("SELECT * FROM fares WHERE stop = '%s'" % parse_qs(body)["stop"][0])
    # finding: sql-injection
    database.execute("SELECT * FROM fares WHERE agent = '%s'" % environ.get("HTTP_USER_AGENT", ""))
    # finding: sql-injection
    database.execute("SELECT * FROM fares WHERE page = '" + environ["PATH_INFO"] + "'")
    # ok: sql-injection
    database.execute("SELECT * FROM fares WHERE method = '%s'" % environ["REQUEST_METHOD"])
    # ok: sql-injection
    database.execute("SELECT * FROM fares WHERE host = '%s'" % environ["SERVER_NAME"])
    # ok: sql-injection
    database.execute("SELECT * FROM fares WHERE scheme = '%s'" % environ["wsgi.url_scheme"])
    start_response("204 No Content", [])
    return []


def report(environ):
    database = sqlite3.connect("fares.db")
    # ok: sql-injection
    database.execute("SELECT * FROM fares WHERE line = '%s'" % environ["QUERY_STRING"])
