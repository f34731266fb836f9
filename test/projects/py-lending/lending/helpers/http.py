from __future__ import annotations

import ssl
from typing import Any

import requests

BUNDLE = "/etc/lending/ca.pem"


class ApiClient:
    """Thin base of the integrations: address, timeout and certificate settings in one place."""

    base_url: str = ""
    timeout = 10
    verify: bool | str = True

    def __init__(self, base_url: str | None = None, **headers: str) -> None:
        self._base = base_url or self.base_url
        self._session = requests.Session()
        self._session.headers.update(headers)

    def get(self, path: str, **params: Any) -> requests.Response:
        return self._session.get(f"{self._base}{path}", params=params, timeout=self.timeout, verify=self.verify)

    def post(self, path: str, body: dict) -> requests.Response:
        return self._session.post(f"{self._base}{path}", json=body, timeout=self.timeout)


def partner_context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def terminal_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1
    return context


def vendor_context(lowest: ssl.TLSVersion = ssl.TLSVersion.TLSv1_1) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=BUNDLE)
    context.minimum_version = lowest
    return context


def bank_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(BUNDLE)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def relay_context() -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=BUNDLE)
    context.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    return context
