from pymongo import MongoClient

database = MongoClient()["library"]


class Subscriptions:
    def __init__(self):
        self._newsletter = database["newsletter"]
        self._readers = database["readers"]

    def subscribe(self, form):
        # finding: personal-data-beyond-purpose
        self._newsletter.insert_one({"email": form["email"], "national_id": form.get("national_id"), "religion": form.get("religion")})

    def subscribe_address(self, form):
        # ok: personal-data-beyond-purpose
        self._newsletter.insert_one({"email": form["email"], "branch": form["branch"]})

    def register(self, form):
        # ok: personal-data-beyond-purpose
        self._readers.insert_one({"email": form["email"], "national_id": form.get("national_id")})
