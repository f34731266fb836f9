from __future__ import annotations

import asyncio
import html
import os
from typing import Annotated, Any

import jsonpickle
from fastapi import Body, FastAPI, HTTPException, Query, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from lending.config import get_logger, get_settings
from lending.dto import Patron
from lending.helpers import LendingError, initials
from lending.helpers.text import slug
from lending.integrations import InterlibraryClient, bind_reference
from lending.integrations.tracking import start_api
from lending.repositories import LoanRepository, PatronRepository
from lending.services import AuthService, CatalogService, ImportService
from lending.workers.events import bus

from . import reports
from .schemas import Compare, EventQuery, Hook, Leaflet, Note, PatronCard, PatronIn

log = get_logger(__name__)

LEAFLETS = "/srv/lending/media/leaflets"
PAGES = {"help": "/help", "fees": "/catalog/files?key=fees.pdf"}

start_api()
api = FastAPI(title="Harbour lending", openapi_url="/openapi.json")
api.add_middleware(SessionMiddleware, secret_key=get_settings().secret_key, session_cookie="api", https_only=False)
api.include_router(reports.router)

patrons = PatronRepository()
loans = LoanRepository()
catalog = CatalogService()
imports = ImportService()
partners = InterlibraryClient()


@api.exception_handler(LendingError)
async def lending_error(request: Request, error: LendingError) -> JSONResponse:
    return JSONResponse({"error": str(error)}, status_code=error.status)


# patrons


@api.post("/patrons", status_code=201)
def add_patron(payload: PatronIn) -> dict[str, int]:
    log.info("new patron %s", payload.model_dump())
    known = patrons.by_email(payload.email)
    if known:
        raise HTTPException(409, detail={"reason": "duplicate", "known": known.contact()})
    log.info("patron %s of branch %d accepted", initials(payload.name), payload.branch_id)
    return {"accepted": 1}


@api.get("/patrons/{patron_id}", response_model=PatronCard)
def get_patron(patron_id: int) -> Patron:
    patron = patrons.get(patron_id)
    if patron is None:
        raise HTTPException(404, detail=f"no patron {patron_id}")
    bind_reference(patron)
    return patron


@api.get("/copies/{copy_id}/waiting")
def waiting(copy_id: int) -> list[dict[str, Any]]:
    queue = [loan.patron_id for loan in loans.of_copy(copy_id, "hold")]
    return [vars(patrons.get(patron_id)) for patron_id in queue]


@api.get("/copies/{copy_id}/waiting/count")
def waiting_count(copy_id: int) -> dict[str, int]:
    return {"waiting": len(loans.of_copy(copy_id, "hold"))}


# catalogue


@api.patch("/reviews/{key}")
def change_review(key: str, changes: Annotated[dict[str, Any], Body()]) -> Response:
    catalog.change_review(key, changes)
    return Response(status_code=204)


@api.post("/events/find")
def find_events(query: EventQuery) -> list[str]:
    return [event["title"] for event in catalog.events_of(query.kind)]


@api.post("/catalogue/compare")
async def compare(body: Compare) -> list[str]:
    return await partners.compare(body.addresses)


@api.post("/catalogue/feed")
async def feed(request: Request) -> list[str]:
    payload = await request.body()
    return imports.feed(payload)


@api.post("/catalogue/holdings")
async def holdings(request: Request, branch: str = "main") -> list[str]:
    return imports.holdings(await request.body(), branch)


@api.post("/catalogue/receipts")
async def receipts(request: Request) -> list[str]:
    return imports.receipt(await request.body())


@api.get("/catalogue/card", response_class=HTMLResponse)
def card(title: str, author: str = "") -> HTMLResponse:
    lines = [f"<li>{value}</li>" for value in (title, author) if value]
    return HTMLResponse("<ul>" + "".join(lines) + "</ul>")


@api.get("/catalogue/small-card")
def small_card(title: str, copies: int = 1) -> HTMLResponse:
    return HTMLResponse(content=f"<p>{html.escape(title)} ({copies})</p>")


@api.get("/catalogue/line")
def line(title: str) -> PlainTextResponse:
    return PlainTextResponse(title, headers={"X-Line": slug(title)})


@api.get("/catalogue/badge")
def badge(title: str, width: Annotated[int, Query(le=400)] = 80) -> Response:
    return Response(b"", headers={"X-Title": title, "X-Width": str(width)})


@api.get("/catalogue/speech")
async def speech(text: str, voice: str = "en") -> Response:
    process = await asyncio.create_subprocess_shell(f"espeak -v {voice} --stdout -f /srv/lending/speech.txt", stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    log.info("speech with %d characters", len(text))
    return Response(out, media_type="audio/wav")


@api.get("/catalogue/spell")
async def spell(text: str) -> Response:
    process = await asyncio.create_subprocess_exec("aspell", "-a", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate(text.encode())
    return PlainTextResponse(out.decode())


@api.get("/leaflets/{leaflet}")
def leaflet(leaflet: Leaflet) -> FileResponse:
    return FileResponse(f"{LEAFLETS}/{leaflet.value}.pdf")


@api.get("/posters")
def poster(name: str) -> FileResponse:
    return FileResponse(os.path.join(LEAFLETS, "posters", name))


# navigation, sessions


@api.get("/go")
def go(to: str = "/") -> RedirectResponse:
    if not to.startswith("/"):
        to = "/"
    return RedirectResponse(to)


@api.get("/open/{page}")
def open_page(page: str) -> RedirectResponse:
    return RedirectResponse(PAGES.get(page, "/"))


@api.post("/sessions/{patron_id}")
def open_session(patron_id: int) -> Response:
    response = Response(status_code=204)
    response.set_cookie("card", AuthService().card_token(patron_id), secure=True, httponly=False, samesite="lax")
    return response


@api.put("/terminals/{name}/pin")
def terminal_pin(name: str, pin: Annotated[str, Body(embed=True)]) -> Response:
    AuthService().set_terminal_pin(name, pin)
    return Response(status_code=204)


@api.post("/terminals/state")
async def terminal_state(request: Request) -> dict[str, int]:
    state = jsonpickle.decode((await request.body()).decode())
    return {"loans": len(state)}


# events


@api.post("/hooks")
def add_hook(hook: Hook) -> Response:
    bus.emit("hook.added", name=hook.name, url=hook.url)
    return Response(status_code=202)


@api.post("/schools/{loan_id}")
def school_returned(loan_id: int, hook: Hook) -> Response:
    bus.emit("school.returned", url=hook.url, loan_id=loan_id)
    return Response(status_code=202)


@api.post("/notes")
def add_note(note: Note) -> Response:
    bus.emit("desk.note", text=note.text, author=note.author)
    return Response(status_code=202)


@api.post("/remarks")
def add_remark(note: Note) -> Response:
    bus.emit("desk.remark", **note.model_dump())
    return Response(status_code=202)
