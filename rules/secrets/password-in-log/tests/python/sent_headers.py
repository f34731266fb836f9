"""What a client sends, logged by its hooks."""
import logging

import aiohttp
import httpx
import requests

log = logging.getLogger(__name__)
HIDDEN = {"authorization", "cookie"}
SHOWN = frozenset({"content-type", "accept"})


async def started(session, context, params: aiohttp.TraceRequestStartParams) -> None:
    log.debug("> %s %s", params.method, dict(params.headers))  # finding: password-in-log


async def started_short(session, context, params: aiohttp.TraceRequestStartParams) -> None:
    log.debug("> %s %s", params.method, params.headers.get("content-type"))  # ok: password-in-log
    shown = {key: value for key, value in params.headers.items() if key.lower() in SHOWN}
    log.debug("> %s", shown)  # ok: password-in-log


def sent(request: httpx.Request) -> None:
    log.debug("> %s %s", request.url.path, request.headers)  # finding: password-in-log


def sent_masked(request: httpx.Request) -> None:
    headers = {key: "***" if key.lower() in HIDDEN else value for key, value in request.headers.items()}
    log.debug("> %s", headers)  # ok: password-in-log
    log.debug("> %s", list(request.headers))  # ok: password-in-log


def prepared(request: requests.PreparedRequest) -> requests.PreparedRequest:
    log.info("sending %s", request.headers)  # finding: password-in-log
    log.info("sending %s", request.headers["X-Request-Id"])  # ok: password-in-log
    return request
