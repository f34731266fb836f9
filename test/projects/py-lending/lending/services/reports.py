from __future__ import annotations

from dataclasses import asdict
from importlib import import_module
from string import Template as PlainTemplate
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template, select_autoescape
from jinja2.sandbox import SandboxedEnvironment

from lending.config import get_logger
from lending.dto import Patron
from lending.helpers import pipe, pseudonym
from lending.repositories import LoanRepository, PatronRepository

log = get_logger(__name__)

RENDERERS = {"csv": "csv", "json": "json"}
LAYOUTS = {"wide": "report_wide.html", "narrow": "report_narrow.html"}

_plain = Environment(loader=FileSystemLoader("lending/templates"))
_pages = Environment(loader=FileSystemLoader("lending/templates"), autoescape=select_autoescape(["html"]))
_sandbox = SandboxedEnvironment(autoescape=True)


class ReportService:
    def __init__(self, loans: LoanRepository | None = None, patrons: PatronRepository | None = None) -> None:
        self.loans = loans or LoanRepository()
        self.patrons = patrons or PatronRepository()

    def loans_by(self, group: str, exact: bool = False) -> list[tuple]:
        return self.loans.counted(group) if exact else self.loans.grouped(group)

    def columns(self, names: list[str]) -> list[dict]:
        return self.patrons.columns_for(names)

    def custom(self, layout: str, rows: list[tuple]) -> str:
        return Template(layout).render(rows=rows)

    def footer(self, text: str, branch: str) -> str:
        return PlainTemplate(text).safe_substitute(branch=branch)

    def branch_layout(self, layout: str, rows: list[tuple]) -> str:
        return _sandbox.from_string(layout).render(rows=rows)

    def page(self, layout: str, title: str, rows: list[tuple]) -> str:
        name = LAYOUTS.get(layout, "report_wide.html")
        return _pages.get_template(name).render(title=title, rows=rows)

    def preview(self, title: str, rows: list[tuple]) -> str:
        return _plain.get_template("report_wide.html").render(title=title, rows=rows)

    def renderer(self, options: dict[str, Any]) -> Any:
        return import_module(options["renderer"])

    def known_renderer(self, kind: str) -> Any:
        return import_module(RENDERERS[kind])

    def anonymous(self, patrons: list[Patron]) -> list[dict]:
        reduce = pipe(asdict, lambda row: {"key": pseudonym(row["id"]), "branch": row["branch_id"]})
        return [reduce(patron) for patron in patrons]
