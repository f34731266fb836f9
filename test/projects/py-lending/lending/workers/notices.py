from __future__ import annotations

from dataclasses import asdict
from typing import Any

from jinja2 import Environment

from lending.config import get_logger
from lending.dto import Notice
from lending.helpers import mask_email
from lending.integrations import report
from lending.mail import Mailer, render
from lending.repositories import PatronRepository

from . import app

log = get_logger(__name__)
_env = Environment(autoescape=True)

DESK_PHONE = "+49 40 555 0100"
SUBJECTS = {"overdue": "Overdue books", "ready": "Your hold is ready", "due": "Books due soon"}


def enqueue(notice: Notice) -> None:
    send_notice.delay(notice.as_job())


@app.task
def send_notice(job: dict[str, Any]) -> None:
    log.info("notice %s", job)
    subject = SUBJECTS.get(job["kind"], "Harbour Libraries")
    try:
        Mailer().bulk([(job["email"], subject, render("notice", name=job["name"], titles=job["titles"]))])
    except OSError as error:
        report(error, email=job["email"], name=job["name"])
        raise


@app.task
def send_campaign(subject: str, text: str, branch: int = 1) -> int:
    patrons = PatronRepository()
    messages = []
    for row in patrons.stream():
        if row["branch_id"] != branch:
            continue
        title = _env.from_string(subject).render(name=row["name"])
        messages.append((row["email"], title, text))
    log.info("campaign for %d readers of branch %s, questions to %s", len(messages), branch, DESK_PHONE)
    return Mailer().bulk(messages)


@app.task
def remind_due() -> int:
    patrons = PatronRepository()
    messages = []
    for row in patrons.due_addresses():
        log.info("reminder for %d to %s", row["id"], mask_email(row["email"]))
        messages.append((row["email"], SUBJECTS["due"], f"Please return your books until {row['due_on']}."))
    return Mailer().bulk(messages)


@app.task
def birthday_greetings() -> int:
    patrons = PatronRepository()
    sent = 0
    for row in patrons.stream():
        record = patrons.get(row["id"])
        if record is None:
            continue
        app.send_task("greetings.deliver", args=[{**row, "record": asdict(record)}])
        sent += 1
    return sent
