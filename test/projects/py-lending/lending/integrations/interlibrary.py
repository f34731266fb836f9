from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from urllib.parse import quote
from urllib.request import urlopen

import httpx
import websockets
from defusedxml import ElementTree

from lending.config import COVER_SERVICE_URL, GATE_FEED_URL, PARTNER_HOSTS, SRU_NAMESPACE, UNION_CATALOG_URL, get_logger
from lending.dto import Patron
from lending.helpers import ApiClient, NotFound, with_query
from lending.helpers.http import partner_context, vendor_context

log = get_logger(__name__)

API_KEY_HEADER = "X-Library-Key"
PARTNER_KEY = "b7f0c3d2-91ae-4c55-8e0d-6a2f4417d9c8"
PARTNER_FEED = "https://partners.harbourlib.org/holdings.xml"
ISBN = re.compile(r"97[89][0-9]{10}")


class UnionCatalog(ApiClient):
    base_url = UNION_CATALOG_URL

    def records(self, isbn: str) -> list[str]:
        root = ElementTree.fromstring(self.get("/sru", query=f"isbn={isbn}").content)
        return [node.text or "" for node in root.iter(f"{{{SRU_NAMESPACE}}}recordData")]


class RegionalClient(ApiClient):
    base_url = "https://regional.harbourlib.org/api"
    verify = False

    def shelf(self, isbn: str) -> dict:
        return self.get("/shelf", isbn=isbn).json()


class InterlibraryClient:
    def __init__(self) -> None:
        self._headers = {API_KEY_HEADER: PARTNER_KEY}

    def request_copy(self, isbn: str, patron: Patron) -> str:
        query = {"isbn": isbn, "reader": patron.name, "born": str(patron.birth_date), "mail": patron.email}
        answer = httpx.get("https://ill-north.harbourlib.org/request", params=query, headers=self._headers)
        return answer.json()["ticket"]

    def request_by_post(self, isbn: str, patron: Patron) -> str:
        answer = httpx.post("https://ill-north.harbourlib.org/request", json={"isbn": isbn, **patron.contact()}, headers=self._headers)
        return answer.json()["ticket"]

    def ticket(self, number: int) -> dict:
        return httpx.get(f"https://ill-north.harbourlib.org/tickets/{number:d}", headers=self._headers).json()

    def availability(self, region: str, isbn: str) -> dict:
        return httpx.get(f"https://{region}.harbourlib.org/availability/{quote(isbn, safe='')}").json()

    def partner_availability(self, region: str, isbn: str) -> dict:
        host = PARTNER_HOSTS.get(region)
        if host is None:
            raise NotFound("unknown region")
        return httpx.get(f"https://{host}/availability/{quote(isbn, safe='')}").json()

    def cover(self, isbn: str) -> bytes:
        if not ISBN.fullmatch(isbn):
            raise NotFound("no cover")
        return httpx.get(f"{COVER_SERVICE_URL}/{isbn}.jpg").content

    def similar(self, words: str) -> list[dict]:
        return httpx.get(with_query(f"{COVER_SERVICE_URL}/search", q=words)).json()

    async def compare(self, addresses: list[str]) -> list[str]:
        async with httpx.AsyncClient(verify=False, timeout=8) as client:
            answers = await asyncio.gather(*(client.get(address) for address in addresses))
        return [answer.text[:200] for answer in answers]

    def holdings(self) -> bytes:
        with urlopen(PARTNER_FEED, context=partner_context()) as response:
            return response.read()

    def calendars(self) -> bytes:
        with urlopen("https://partners.harbourlib.org/calendars.json", context=vendor_context()) as response:
            return response.read()

    async def gate_events(self) -> AsyncIterator[str]:
        async with websockets.connect(GATE_FEED_URL) as feed:
            async for message in feed:
                yield str(message)
