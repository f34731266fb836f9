import sqlite3

connection = sqlite3.connect("rooms.db")


def find(key):
    # finding: queries-with-parameters
    return connection.execute("SELECT * FROM rooms WHERE id = ?", (key,))


def ordered(column):
    # ok: queries-with-parameters
    return connection.execute(f"SELECT * FROM rooms ORDER BY {column}")
