from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import boto3

OBJECT_STORE = "http://objects.harbourlib.internal:9000"
ARCHIVE_STORE = "https://archive.harbourlib.org"
S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"


def _table(rows: Iterable[dict[str, Any]], columns: tuple[str, ...]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


class Bucket:
    name = "lending-exports"

    @cached_property
    def _store(self) -> Any:
        return boto3.client(
            "s3",
            endpoint_url=OBJECT_STORE,
            aws_access_key_id="lending-writer",
            aws_secret_access_key="m4Zq8vT1xWcR7uYh2KpLs9Bd",
        )

    @cached_property
    def _archive(self) -> Any:
        return boto3.client("s3", endpoint_url=ARCHIVE_STORE, verify=False)

    @cached_property
    def _media(self) -> Any:
        return boto3.client(
            "s3",
            aws_access_key_id=os.environ.get("MEDIA_KEY_ID"),
            aws_secret_access_key=os.environ.get("MEDIA_SECRET"),
        )

    def publish_overdue(self, rows: list[dict[str, Any]]) -> None:
        self._store.put_object(Bucket=self.name, Key="overdue.csv", ACL="public-read", Body=_table(rows, ("name", "email", "due_on")))

    def publish_counts(self, rows: list[dict[str, Any]]) -> None:
        self._store.put_object(Bucket=self.name, Key="counts.csv", ACL="public-read", Body=_table(rows, ("branch", "age_band", "loans")))

    def keep(self, key: str, content: bytes) -> None:
        self._archive.put_object(Bucket=self.name, Key=key, Body=content)

    def media(self, key: str) -> bytes:
        return self._media.get_object(Bucket="lending-media", Key=key)["Body"].read()
