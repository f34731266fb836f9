import os
from urllib.parse import urlunsplit

import aiohttp
import httpx
import requests
from yarl import URL

HOST = os.environ.get("HUB_HOST", "hub.barns.io")


class Feed:
    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._address = URL.build(scheme="ws", host=HOST, path="/v2/readings")
        self._safe = URL.build(scheme="wss", host=HOST, path="/v2/readings")
        self._http = http

    async def readings(self):
        # finding: cleartext-transport
        async with self._http.ws_connect(self._address, heartbeat=20) as socket:
            yield socket

    async def safe_readings(self):
        # ok: cleartext-transport
        async with self._http.ws_connect(self._safe, heartbeat=20) as socket:
            yield socket


def by_urllib():
    # finding: cleartext-transport
    requests.get(urlunsplit(("http", "hub.barns.io", "/v1/barns", "", "")))
    # ok: cleartext-transport
    requests.get(urlunsplit(("https", "hub.barns.io", "/v1/barns", "", "")))
    # ok: cleartext-transport
    requests.get(urlunsplit(("http", "localhost", "/v1/barns", "", "")))


def by_httpx():
    # finding: cleartext-transport
    httpx.get(httpx.URL(scheme="http", host="hub.barns.io", port=8080, path="/v1/barns"))
    # ok: cleartext-transport
    httpx.get(httpx.URL(scheme="http", host="127.0.0.1", port=8080, path="/v1/barns"))
