from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

SORT_COLUMNS = {"title": "title", "author": "author, title", "new": "acquired_on DESC"}


@dataclass
class SearchFilter:
    term: str = ""
    language: str = ""
    shelf: str = ""
    sort: str = "title"
    direction: str = "asc"
    limit: int = 20

    @classmethod
    def from_args(cls, args: Mapping[str, str]) -> SearchFilter:
        return cls(
            term=args.get("q", ""),
            language=args.get("lang", ""),
            shelf=args.get("shelf", ""),
            sort=args.get("sort", "title"),
            direction=args.get("dir", "asc"),
            limit=min(int(args.get("limit", 20)), 100),
        )

    @property
    def order_clause(self) -> str:
        return f"{self.sort} {self.direction}"

    @property
    def order_columns(self) -> str:
        return SORT_COLUMNS.get(self.sort, "title")

    def facets(self) -> Iterator[tuple[str, str]]:
        if self.language:
            yield "language", self.language
        if self.shelf:
            yield "shelf", self.shelf


@dataclass
class TitleRecord:
    id: int
    isbn: str
    title: str
    author: str
    language: str = "en"
    subjects: list[str] = field(default_factory=list)


@dataclass
class Suggestion:
    """What a reader proposes to buy."""

    title: str
    link: str
    comment: str = ""
    votes: int = 1
