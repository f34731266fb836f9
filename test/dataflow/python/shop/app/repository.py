from app import compat
from app.compat import client as db


class Repository:
    def find(self, key):
        compat.client.query("select " + key)  # finding: flow
        return db.query("select " + key)  # finding: flow

    def find_safe(self, key):
        return db.query("select ?", [key])  # ok: flow
