import sqlite3

db = sqlite3.connect("boats.db")


class Clauses:
    def __init__(self):
        self.parts = []

    def where(self, part):
        self.parts.append(part)

    def render(self):
        return "SELECT id FROM boats WHERE " + " AND ".join(self.parts)


class Berths:
    def by_name(self, search):
        clauses = Clauses()
        clauses.where(f"berth = '{search.berth}'")
        # finding: sql-injection
        return db.execute(clauses.render()).fetchall()

    def by_length(self, search):
        clauses = Clauses()
        clauses.where(f"length = {search.length}")
        # ok: sql-injection
        return db.execute(clauses.render()).fetchall()
