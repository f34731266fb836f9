"""Addresses of a table, one of which is chosen."""
from dataclasses import dataclass

import httpx


@dataclass(frozen=True)
class Laboratory:
    name: str
    base_url: str


LABORATORIES: dict[str, Laboratory] = {
    "north": Laboratory("North", "https://lims.northlab.io/api/v2"),
    # finding: cleartext-transport
    "bio": Laboratory("Bio", "http://results.bio-diagnostics.eu/api"),
}
QUIET = {"a": Laboratory("A", "https://a.northlab.io"), "b": Laboratory("B", "https://b.northlab.io")}
STUBBED = {"a": "https://c.northlab.io", "b": "http://localhost:8000"}  # ok: cleartext-transport


def result(sample):
    laboratory = LABORATORIES[sample.lab]
    return httpx.get(f"{laboratory.base_url}/results/{sample.code}")


def quiet(sample):
    # ok: cleartext-transport
    return httpx.get(f"{QUIET[sample.lab].base_url}/results/{sample.code}")


def stubbed(sample):
    # ok: cleartext-transport
    return httpx.get(f"{STUBBED[sample.lab]}/results/{sample.code}")
