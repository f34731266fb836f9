from __future__ import annotations

import os
import re
import shlex
import subprocess
from typing import Any

import nh3
import requests
from markupsafe import Markup

from lending.config import LABEL_PRINTER_URL, get_audit, get_logger
from lending.dto import SearchFilter, Suggestion, TitleRecord
from lending.helpers import NotFound, html_paragraphs, paragraphs, run, run_line
from lending.repositories import CatalogRepository, EventRepository, ReviewRepository

log = get_logger(__name__)
audit = get_audit()

PRESETS = {"small": "120x180", "large": "480x720"}


class CatalogService:
    def __init__(
        self,
        titles: CatalogRepository | None = None,
        reviews: ReviewRepository | None = None,
        events: EventRepository | None = None,
    ) -> None:
        self.titles = titles or CatalogRepository()
        self.reviews = reviews or ReviewRepository()
        self.events = events or EventRepository()
        self._suggestions: dict[str, Suggestion] = {}

    def search(self, search: SearchFilter) -> list[TitleRecord]:
        audit.info("search %s in %s", search.term, search.language or "all languages")
        return self.titles.search(search)

    def browse(self, search: SearchFilter) -> dict[str, Any]:
        return {
            "items": self.titles.browse(search),
            "total": self.titles.facet_count(search),
            "facets": self.titles.faceted(search),
        }

    def title(self, isbn: str) -> dict:
        found = self.titles.by_isbn(isbn)
        if found is None:
            log.info("no title for %s", isbn)
            raise NotFound("no such title")
        return found

    def reviews_html(self, title_id: int) -> Markup:
        return Markup("".join(paragraphs(review["body"]) for review in self.reviews.of_title(title_id)))

    def comments_html(self, title_id: int) -> Markup:
        return Markup("").join(html_paragraphs(review["body"]) for review in self.reviews.of_title(title_id))

    def featured_html(self, body: str) -> Markup:
        return Markup(nh3.clean(body))

    def review(self, title_id: int, stars: int, body: str) -> str:
        return self.reviews.add(title_id, stars, body)

    def filter_reviews(self, criteria: dict[str, Any]) -> list[dict]:
        return self.reviews.matching(criteria)

    def reviews_like(self, phrase: str) -> list[dict]:
        return self.reviews.mentioning(phrase)

    def reviews_from(self, prefix: str) -> list[dict]:
        return self.reviews.starting_with(prefix)

    def shelf_reviews(self, shelf: str, stars: str | None) -> list[dict]:
        return self.reviews.rated(int(stars)) if stars else self.reviews.of_shelf(shelf)

    def review_by_key(self, key: str) -> dict | None:
        return self.reviews.by_key(key)

    def change_review(self, key: str, changes: dict[str, Any]) -> None:
        self.reviews.change(key, changes)

    def reading_list(self, body: dict[str, Any], owner: int) -> dict | None:
        return self.reviews.own_list(owner, body["name"]) if "name" in body else self.reviews.shared_list(body.get("code"))

    def events_of(self, kind: str) -> list[dict]:
        return self.events.find(kind)

    def announce(self, form: dict[str, str]) -> str:
        return self.events.save({"title": form["title"], "description": form["description"], "kind": form.get("kind", "reading")})

    def event(self, key: str) -> dict | None:
        return self.events.get(key)

    def suggest(self, suggestion: Suggestion) -> None:
        self._suggestions.setdefault(suggestion.title, suggestion).votes += 1

    def suggestions(self) -> list[Suggestion]:
        return sorted(self._suggestions.values(), key=lambda s: s.votes, reverse=True)

    def grep_titles(self, pattern: str, titles: list[str]) -> list[str]:
        matcher = re.compile(pattern, re.IGNORECASE)
        return [title for title in titles if matcher.search(title)]

    def titles_with(self, words: str, titles: list[str]) -> list[str]:
        matcher = re.compile("|".join(re.escape(word) for word in words.split()), re.IGNORECASE)
        return [title for title in titles if matcher.search(title)]

    # labels and covers

    def print_label(self, printer: str, copy_id: int) -> None:
        run_line(f"lp -d {printer} /srv/lending/labels/{copy_id}.pdf")

    def print_slip(self, text: str) -> None:
        run("figlet", "-w", "40", "--", text)

    def print_range(self, first: str, last: str) -> None:
        subprocess.run(f"lp -P {int(first)}-{int(last)} /srv/lending/labels/sheet.pdf", shell=True, check=True)

    def thumbnail(self, source: str, target: str) -> None:
        os.system(f"convert '{source}' -resize 120x180 '{target}'")

    def preview(self, source: str, preset: str) -> bytes:
        size = PRESETS.get(preset, PRESETS["small"])
        line = f"convert {shlex.quote(source)} -resize {size} png:-"
        return subprocess.check_output(line, shell=True)

    def announce_label(self, text: str) -> None:
        requests.post(LABEL_PRINTER_URL, json={"text": text}, timeout=3)
