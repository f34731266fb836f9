from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

from cryptography.fernet import Fernet
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

from lending.config import get_settings
from lending.helpers import NotFound, leaf, within

REPORTS = ("circulation.html", "budget.html", "visitors.html")


class LocalStore:
    def __init__(self, root: str | Path | None = None) -> None:
        self.root = Path(root or get_settings().media_root)

    def _path(self, key: str) -> Path:
        return self.root / key

    def read(self, key: str) -> bytes:
        return self._path(key).read_bytes()

    def read_below(self, key: str) -> bytes:
        return within(self.root, key).read_bytes()

    def scan(self, name: str) -> bytes:
        if ".." in name or name.startswith("/"):
            raise NotFound("no such scan")
        return (self.root / "scans" / unquote(name)).read_bytes()

    def receipt(self, loan_id: int) -> Path:
        return self.root / "receipts" / f"{int(loan_id):08d}.pdf"

    def report(self, name: str) -> str:
        if name not in REPORTS:
            raise NotFound("no such report")
        return (self.root / "reports" / name).read_text()

    def save(self, upload: FileStorage) -> Path:
        name = secure_filename(upload.filename or "upload")
        path = self.root / "incoming" / f"{uuid4().hex}-{name}"
        upload.save(path)
        return path

    def save_original(self, upload: FileStorage) -> Path:
        path = self.root / "originals" / leaf(upload.filename or "upload")
        upload.save(path)
        return path

    def keep_draft(self, key: str, form: dict[str, Any]) -> None:
        target = self.root / "drafts" / f"{secure_filename(key)}.json"
        with target.open("w") as out:
            json.dump(form, out)

    def keep_sealed(self, key: str, form: dict[str, Any]) -> None:
        box = Fernet(os.environ["DRAFT_KEY"])
        target = self.root / "drafts" / f"{secure_filename(key)}.bin"
        target.write_bytes(box.encrypt(json.dumps(form).encode()))
