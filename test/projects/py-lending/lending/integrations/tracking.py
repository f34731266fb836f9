from __future__ import annotations

import os
from typing import Any

import sentry_sdk

from lending.dto import Patron
from lending.helpers import pseudonym


def start(service: str, **options: Any) -> None:
    sentry_sdk.init(dsn=os.environ.get("SENTRY_DSN"), server_name=service, **options)


def start_web() -> None:
    start("web", send_default_pii=False, max_request_body_size="never")


def start_api() -> None:
    start("api", send_default_pii=True)


def bind_patron(patron: Patron) -> None:
    sentry_sdk.set_user({"id": patron.id, "email": patron.email, "username": patron.name})


def bind_reference(patron: Patron) -> None:
    sentry_sdk.set_user({"id": pseudonym(patron.id)})


def report(error: Exception, **details: Any) -> None:
    with sentry_sdk.new_scope() as scope:
        for name, value in details.items():
            scope.set_extra(name, value)
        scope.capture_exception(error)
