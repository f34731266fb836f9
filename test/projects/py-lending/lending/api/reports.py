from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from lending.services import ReportService
from lending.workers import exports

from .schemas import Job, Layout

router = APIRouter(prefix="/reports")


def service() -> ReportService:
    return ReportService()


Reports = Annotated[ReportService, Depends(service)]


@router.get("/loans")
def loans(reports: Reports, group: str = "branch", exact: bool = False) -> list[list[str]]:
    return [list(map(str, row)) for row in reports.loans_by(group, exact=exact)]


@router.get("/columns")
def columns(reports: Reports, name: Annotated[list[str], Query()]) -> int:
    return len(reports.columns(name))


@router.post("/custom")
def custom(reports: Reports, body: Layout) -> dict[str, str]:
    return {"text": reports.custom(body.layout, reports.loans_by("branch", exact=True))}


@router.post("/branch")
def branch(reports: Reports, body: Layout) -> dict[str, str]:
    return {"text": reports.branch_layout(body.layout, []), "footer": reports.footer(body.layout, body.group)}


@router.get("/page")
def page(reports: Reports, title: str, layout: str = "wide") -> HTMLResponse:
    return HTMLResponse(reports.page(layout, title, reports.loans_by("month", exact=True)))


@router.get("/preview")
def preview(reports: Reports, title: str) -> HTMLResponse:
    return HTMLResponse(reports.preview(title, []))


@router.post("/renderers")
def renderers(reports: Reports, body: Layout) -> dict[str, str]:
    module = reports.renderer(body.options) if "renderer" in body.options else reports.known_renderer("csv")
    return {"module": module.__name__}


@router.post("/jobs/{kind}", status_code=202)
def job(kind: str, body: Job) -> dict[str, bool]:
    tasks = {
        "dump": exports.dump_table,
        "dump-known": exports.dump_known_table,
        "purge": exports.purge_history,
        "remove": exports.remove_export,
    }
    task = tasks.get(kind)
    if task:
        task.delay(body.payload())
    return {"queued": task is not None}
