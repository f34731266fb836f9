from __future__ import annotations

import csv
import hashlib
import hmac
import io
import json
import pickle
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from urllib.request import urlopen
from xml.sax.handler import ContentHandler

import requests
import yaml

from lending.config import MARC_NAMESPACE, get_logger, get_settings
from lending.helpers import ApiClient, LendingError, hosted_by, leaf, spool
from lending.helpers.hashing import checksum
from lending.helpers.xmlio import load_order, load_records, read_feed, read_holdings, read_receipt
from lending.repositories import CatalogRepository, PatronRepository

log = get_logger(__name__)

INBOX = Path("/srv/lending/inbox")
SHELF_MODEL = Path("/srv/lending/reference/shelf-model.pickle")
VENDOR_HOSTS = frozenset({"feeds.bookwholesale.com", "marc.harbourlib.org"})


def csv_rows(stream: IO[bytes]) -> Iterator[list[str]]:
    yield from csv.reader(io.TextIOWrapper(stream, encoding="utf-8"), delimiter=";")


class TitleCollector(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.titles: list[str] = []

    def startElement(self, name: str, attrs: Any) -> None:
        if name == "title":
            self.titles.append(attrs.get("isbn", ""))


class ImportService:
    def __init__(self, titles: CatalogRepository | None = None, patrons: PatronRepository | None = None) -> None:
        self.titles = titles or CatalogRepository()
        self.patrons = patrons or PatronRepository()

    def price_list(self, stream: IO[bytes]) -> None:
        self.titles.load_script(csv_rows(stream))

    def intake(self, stream: IO[bytes]) -> None:
        self.titles.load(csv_rows(stream))

    def school_class(self, stream: IO[bytes]) -> None:
        self.patrons.add_many((row[0], row[1], row[2]) for row in csv_rows(stream))

    # records

    def records(self, stream: IO[bytes], shelf: str) -> list[str]:
        tree = load_records(stream)
        return [str(node) for node in tree.xpath(f"//m:record[@shelf='{shelf}']/m:title/text()", namespaces={"m": MARC_NAMESPACE})]

    def order_lines(self, stream: IO[bytes], vendor: str) -> list[str]:
        tree = load_order(stream)
        return [str(node) for node in tree.xpath("//line[@vendor=$vendor]/isbn/text()", vendor=vendor)]

    def order_line(self, stream: IO[bytes], position: str) -> str:
        tree = load_order(stream)
        found = tree.xpath("//line[%d]/isbn" % int(position))
        return found[0].text if found else ""

    def holdings(self, payload: bytes, branch: str) -> list[str]:
        root = read_holdings(payload)
        return [node.text or "" for node in root.findall(".//holding[@branch='" + branch + "']/isbn")]

    def receipt(self, payload: bytes) -> list[str]:
        return [node.text or "" for node in read_receipt(payload).findall("./line/isbn")]

    def feed(self, payload: bytes) -> list[str]:
        collector = TitleCollector()
        read_feed(payload, collector)
        return collector.titles

    # archives

    def cover_archive(self, stream: IO[bytes]) -> int:
        with zipfile.ZipFile(stream) as archive:
            for entry in archive.infolist():
                if entry.is_dir():
                    continue
                target = INBOX / entry.filename
                target.write_bytes(archive.read(entry))
            return len(archive.infolist())

    def cover_files(self, stream: IO[bytes]) -> None:
        with zipfile.ZipFile(stream) as archive:
            for entry in archive.infolist():
                (INBOX / leaf(entry.filename)).write_bytes(archive.read(entry))

    def cover_folder(self, stream: IO[bytes]) -> None:
        with zipfile.ZipFile(stream) as archive:
            archive.extractall(INBOX / "covers")

    def branch_backup(self, stream: IO[bytes]) -> None:
        with tarfile.open(fileobj=stream) as archive:
            archive.extractall(INBOX / "branch")

    def branch_media(self, stream: IO[bytes]) -> None:
        with tarfile.open(fileobj=stream) as archive:
            archive.extractall(INBOX / "media", filter="data")

    # settings and offline files

    def vendor_profile(self, text: str) -> dict:
        return yaml.load(text, Loader=yaml.Loader)

    def opening_hours(self, text: str) -> dict:
        return yaml.safe_load(text)

    def shelf_plan(self, text: str) -> dict:
        return yaml.load(text, Loader=yaml.SafeLoader)

    def holidays(self, text: str) -> list:
        return json.loads(text)

    def offline_loans(self, stream: IO[bytes]) -> list:
        with spool(stream) as copy:
            return pickle.load(copy)

    def bus_loans(self, blob: bytes, signature: str) -> list:
        key = get_settings().secret_key.encode()
        expected = hmac.new(key, blob, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, signature):
            raise LendingError("signature does not match")
        return pickle.loads(blob)

    def shelf_model(self) -> Any:
        with SHELF_MODEL.open("rb") as source:
            return pickle.load(source)

    # vendors

    def apply_mapping(self, script: str, rows: list[dict]) -> list[dict]:
        scope: dict[str, Any] = {"rows": rows}
        exec(script, scope)
        return scope["rows"]

    def pull(self, vendor: dict[str, str]) -> list[dict]:
        client = ApiClient(base_url=vendor["base"])
        return client.get("/titles.json", since=vendor.get("since", "")).json()

    def fetch_list(self, url: str) -> bytes:
        if "harbourlib.org" not in url:
            raise LendingError("unknown vendor")
        with urlopen(url, timeout=20) as response:
            return response.read()

    def fetch_feed(self, url: str) -> bytes:
        if not hosted_by(url, VENDOR_HOSTS):
            raise LendingError("unknown vendor")
        response = requests.get(url, timeout=20, allow_redirects=False)
        log.info("feed %s", checksum(response.content, verify=False))
        return response.content
