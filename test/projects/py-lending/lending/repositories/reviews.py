from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from bson import ObjectId
from pymongo.collection import Collection

from lending.db import collection


class ReviewRepository:
    @cached_property
    def _reviews(self) -> Collection:
        return collection("reviews")

    @cached_property
    def _lists(self) -> Collection:
        return collection("reading_lists")

    def matching(self, criteria: dict[str, Any]) -> list[dict]:
        return list(self._reviews.find(criteria).limit(50))

    def shared_list(self, code: Any) -> dict | None:
        return self._lists.find_one({"code": code, "shared": True})

    def own_list(self, owner: int, name: Any) -> dict | None:
        return self._lists.find_one({"owner": owner, "name": str(name)})

    def by_key(self, key: str) -> dict | None:
        return self._reviews.find_one({"_id": ObjectId(key)})

    def of_shelf(self, shelf: str) -> list[dict]:
        return list(self._reviews.find({"$where": f"this.shelf == '{shelf}' && this.visible"}))

    def rated(self, stars: int) -> list[dict]:
        return list(self._reviews.find({"$where": f"this.stars >= {stars:d}"}))

    def change(self, key: str, changes: dict[str, Any]) -> None:
        self._reviews.update_one({"_id": ObjectId(key)}, changes)

    def mentioning(self, phrase: str) -> list[dict]:
        return list(self._reviews.find({"body": {"$regex": phrase, "$options": "i"}}))

    def starting_with(self, prefix: str) -> list[dict]:
        return list(self._reviews.find({"title": {"$regex": "^" + re.escape(prefix)}}))

    def add(self, title_id: int, stars: int, body: str) -> str:
        return str(self._reviews.insert_one({"title_id": title_id, "stars": stars, "body": body, "visible": True}).inserted_id)

    def of_title(self, title_id: int) -> list[dict]:
        return list(self._reviews.find({"title_id": title_id, "visible": True}))


class EventRepository:
    """Readings, workshops and the newsletter."""

    @cached_property
    def _events(self) -> Collection:
        return collection("events", cluster="events")

    @cached_property
    def _newsletter(self) -> Collection:
        return collection("newsletter", cluster="events")

    def subscribe(self, form: dict[str, str]) -> None:
        self._newsletter.insert_one(
            {
                "email": form["email"],
                "national_id": form.get("national_id"),
                "religion": form.get("religion"),
                "marital_status": form.get("marital_status"),
                "birth_date": form.get("birth_date"),
            }
        )

    def subscribe_branch(self, email: str, branch: int) -> None:
        self._newsletter.insert_one({"email": email, "branch": branch})

    def find(self, kind: str) -> list[dict]:
        return list(self._events.find({"kind": {"$eq": kind}}))

    def save(self, event: dict[str, Any]) -> str:
        return str(self._events.insert_one(event).inserted_id)

    def get(self, key: str) -> dict | None:
        return self._events.find_one({"_id": ObjectId(key)})
