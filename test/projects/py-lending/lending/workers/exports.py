from __future__ import annotations

import csv
import ftplib
import json
import os
import ssl
import subprocess
import tempfile
from collections import Counter
from typing import Any
from uuid import uuid4

from lending.config import get_logger, get_settings
from lending.helpers import pseudonym, retry
from lending.repositories import LoanRepository, PatronRepository
from lending.services.imports import ImportService
from lending.storage import Bucket

from . import app

log = get_logger(__name__)

TABLES = ("loans", "fines", "titles")
ROOT = get_settings().export_root


@app.task
def dump_table(job: dict[str, Any]) -> None:
    script = f"pg_dump -t {job['table']} lending | gzip > {ROOT}/{uuid4().hex}.sql.gz"
    subprocess.Popen(["/bin/sh", "-c", script]).wait()


@app.task
def dump_known_table(job: dict[str, Any]) -> None:
    table = job["table"]
    if table not in TABLES:
        raise ValueError("unknown table")
    subprocess.run(f"pg_dump -t {table} lending | gzip > {ROOT}/{table}.sql.gz", shell=True, check=True)


@app.task
def purge_history(job: dict[str, Any]) -> int:
    return LoanRepository().purge(job["condition"])


@app.task
def remove_export(job: dict[str, Any]) -> None:
    os.remove(os.path.join(ROOT, job["file"]))


@app.task
def apply_vendor_mapping(job: dict[str, Any]) -> int:
    return len(ImportService().apply_mapping(job["script"], job["rows"]))


@app.task
def export_patrons() -> str:
    path = os.path.join(ROOT, f"{uuid4().hex}.csv")
    rows = PatronRepository().stream()
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        for row in rows:
            log.debug("exported %s", row["email"])
            writer.writerow([pseudonym(row["id"]), row["branch_id"]])
    log.info("export %s written", os.path.basename(path))
    return path


@app.task
def export_for_printer() -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as out:
        json.dump([dict(row) for row in PatronRepository().stream()], out, default=str)
    return out.name


@app.task
def export_counts() -> None:
    counts = Counter(row["branch_id"] for row in PatronRepository().stream())
    bucket = Bucket()
    bucket.publish_counts([{"branch": branch, "age_band": "all", "loans": count} for branch, count in counts.items()])


@app.task
def export_overdue() -> None:
    Bucket().publish_overdue([{**row, "due_on": ""} for row in PatronRepository().stream()])


def _acquisition(user: str = "harbour", password: str = "Ankerkette!19") -> ftplib.FTP:
    ftp = ftplib.FTP("ftp.bookwholesale.com")
    ftp.login(user, password)
    return ftp


@app.task
@retry(times=3)
def send_invoices(path: str) -> None:
    with _acquisition() as ftp, open(path, "rb") as source:
        ftp.storbinary("STOR invoices.xml", source)


@app.task
def send_statistics(path: str) -> None:
    with ftplib.FTP_TLS("ftps.statistics-office.org", context=ssl.create_default_context()) as ftp, open(path, "rb") as source:
        ftp.login("harbour", os.environ["STATISTICS_PASSWORD"])
        ftp.prot_p()
        ftp.storbinary("STOR loans.csv", source)
