from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from lending.config import get_audit, get_logger
from lending.dto import Patron, Registration
from lending.helpers import Conflict, LendingError, NotFound, hash_pin, logged, mask_email, one_line, pseudonym
from lending.integrations import Tracker, track
from lending.mail import Mailer
from lending.repositories import EventRepository, PatronRepository
from lending.storage import cache

log = get_logger(__name__)
audit = get_audit()


class AccountService:
    def __init__(
        self,
        patrons: PatronRepository | None = None,
        events: EventRepository | None = None,
        mailer: Mailer | None = None,
        tracker: Tracker | None = None,
    ) -> None:
        self.patrons = patrons or PatronRepository()
        self.events = events or EventRepository()
        self.mailer = mailer or Mailer()
        self.tracker = tracker or track

    def register(self, form: Registration) -> Patron:
        problems = list(form.problems())
        if problems:
            raise LendingError("please check: " + ", ".join(problems))
        known = self.patrons.by_email(form.email)
        if known:
            raise Conflict(f"{known.name} already has a card with {form.email}, we call {known.phone} to confirm")
        patron = self.patrons.create(form, hash_pin(form.pin))
        log.info("registered %s", patron)
        log.info("welcome mail for patron %d goes to %s", patron.id, mask_email(patron.email))
        self.tracker.registered(patron)
        self.mailer.welcome(patron)
        return patron

    def profile(self, patron_id: int) -> Patron:
        key = f"patron:{patron_id}"
        cached = cache.read(key)
        if cached:
            return Patron(**json.loads(cached))
        patron = self.patrons.get(patron_id)
        if patron is None:
            raise NotFound(f"patron {patron_id} not found")
        cache.write(key, json.dumps(asdict(patron), default=str))
        cache.write(f"visits:{pseudonym(patron_id)}", "1", seconds=86400)
        return patron

    @logged
    def move(self, patron: Patron, street: str, city: str, note: str = "") -> None:
        self.patrons.amend(patron.id, {"street": street, "city": city})
        audit.info("patron %d moved: %s", patron.id, note)

    def change(self, patron: Patron, values: Mapping[str, str]) -> None:
        self.patrons.update(patron.id, **values)
        log.info("changed %s of %s", sorted(values), patron.reference)

    def correct(self, patron: Patron, values: dict[str, str], reason: str) -> None:
        self.patrons.amend(patron.id, values)
        audit.info("record %d corrected: %s", patron.id, one_line(reason))

    def lookup(self, term: str) -> list[dict]:
        return self.patrons.lookup(term)

    def family(self, ids: Sequence[str]) -> list[dict]:
        return self.patrons.by_ids(ids)

    def listing(self, order: str, city: str) -> tuple[list[dict], int]:
        return self.patrons.listing(order, city), self.patrons.head_count(city)

    def of_branch(self, branch: int) -> list[dict]:
        return self.patrons.of_branch(branch)

    def visitors(self, room: bool = False) -> list[dict]:
        return self.patrons.of_reading_room() if room else self.patrons.of_tenant()

    def subscribe(self, form: Mapping[str, str]) -> None:
        self.events.subscribe(dict(form))

    def subscribe_branch(self, form: Mapping[str, str]) -> None:
        self.events.subscribe_branch(form["email"], int(form["branch"]))
