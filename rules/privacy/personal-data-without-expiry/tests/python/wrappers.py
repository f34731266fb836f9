import json
from datetime import timedelta

import redis


class Entries:
    prefix = "entry"
    lifetime: timedelta | None = None

    def __init__(self, client: redis.Redis | None = None) -> None:
        self._client = client or redis.Redis()

    def put(self, key: int, value: dict) -> None:
        # ok: personal-data-without-expiry
        self._client.set(f"{self.prefix}:{key}", json.dumps(value), ex=self.lifetime)

    def keep(self, key: int, value: dict, ttl: int | None = None) -> None:
        # ok: personal-data-without-expiry
        self._client.set(f"{self.prefix}:{key}", json.dumps(value), ex=ttl)


class ContactEntries(Entries):
    prefix = "contact"
    lifetime = timedelta(minutes=30)


class VisitorEntries(Entries):
    prefix = "visitor"


contacts = ContactEntries()
visitors = VisitorEntries()


def came(guest):
    # finding: personal-data-without-expiry
    visitors.put(guest.id, {"email": guest.email})
    # ok: personal-data-without-expiry
    contacts.put(guest.id, {"email": guest.email})
    # finding: personal-data-without-expiry
    visitors.keep(guest.id, {"email": guest.email})
    # ok: personal-data-without-expiry
    visitors.keep(guest.id, {"email": guest.email}, ttl=60)
