import re

from markupsafe import Markup, escape

_SLUG = re.compile(r"[^a-z0-9]+")


def one_line(value: object, limit: int = 200) -> str:
    return " ".join(str(value).split())[:limit]


def slug(value: str) -> str:
    return _SLUG.sub("-", value.lower()).strip("-")


def paragraphs(text: str) -> str:
    return "".join(f"<p>{part}</p>" for part in text.split("\n\n"))


def html_paragraphs(text: str) -> Markup:
    return Markup("").join(Markup("<p>{}</p>").format(part) for part in text.split("\n\n"))


def highlight(text: str, term: str) -> Markup:
    """Marks the search term in a line of a record."""
    if not term:
        return escape(text)
    head, found, rest = text.partition(term)
    return escape(head) + Markup("<mark>%s</mark>") % found + escape(rest)
