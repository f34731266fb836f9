from __future__ import annotations

import smtplib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader

from lending.config import PUBLIC_URL, get_logger, get_settings
from lending.dto import Patron
from lending.helpers import one_line
from lending.helpers.hashing import new_token
from lending.helpers.http import relay_context

log = get_logger(__name__)

DESK = "desk@harbourlib.org"
BULK_HOST = "bulk.harbourlib.org"

_env = Environment(loader=PackageLoader("lending"), autoescape=True)


def render(template: str, /, **values: Any) -> str:
    return _env.get_template(f"mail/{template}.html").render(**values)


class Mailer:
    def __init__(self) -> None:
        self._settings = get_settings().mail

    @contextmanager
    def _relay(self) -> Iterator[smtplib.SMTP]:
        with smtplib.SMTP(self._settings.host, self._settings.port) as smtp:
            smtp.starttls(context=relay_context())
            smtp.login(self._settings.user, self._settings.password)
            yield smtp

    @contextmanager
    def _bulk(self) -> Iterator[smtplib.SMTP]:
        smtp = smtplib.SMTP(BULK_HOST, 25)
        try:
            smtp.login(self._settings.user, self._settings.password)
            yield smtp
        finally:
            smtp.quit()

    def _message(self, to: str, subject: str, text: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._settings.sender
        message["To"] = to
        message["Subject"] = subject
        message.set_content(text)
        return message

    def welcome(self, patron: Patron) -> None:
        token, _ = new_token()
        link = f"{PUBLIC_URL}/welcome/{token}"
        message = self._message(patron.email, "Welcome to Harbour Libraries", f"Hello {patron.name}, please confirm: {link}")
        message.add_alternative(render("welcome", name=patron.name, link=link), subtype="html")
        with self._relay() as smtp:
            smtp.send_message(message)
        log.info("welcome mail sent, replies go to %s", DESK)

    def confirm_address(self, patron: Patron) -> None:
        link = f"{PUBLIC_URL}/confirm?" + urlencode({"mail": patron.email, "born": patron.birth_date})
        with self._relay() as smtp:
            smtp.send_message(self._message(patron.email, "Please confirm your address", link))

    def write_to(self, patron: Patron, subject: str, text: str) -> None:
        with self._relay() as smtp:
            smtp.send_message(self._message(patron.email, subject, text))

    def contact(self, form: Mapping[str, str]) -> None:
        lines = [f"From: {self._settings.sender}", f"To: {DESK}", f"Reply-To: {form['email']}", f"Subject: {form['subject']}", "", form["text"]]
        with self._relay() as smtp:
            smtp.sendmail(self._settings.sender, [DESK], "\r\n".join(lines).encode())

    def feedback(self, form: Mapping[str, str]) -> None:
        head = f"From: {self._settings.sender}\r\nTo: {DESK}\r\nSubject: Feedback: {one_line(form['topic'], 80)}\r\n\r\n"
        with self._relay() as smtp:
            smtp.sendmail(self._settings.sender, [DESK], (head + form["text"]).encode())

    def bulk(self, notices: list[tuple[str, str, str]]) -> int:
        with self._bulk() as smtp:
            for to, subject, text in notices:
                smtp.send_message(self._message(to, subject, text))
        return len(notices)

    def archive(self, message: EmailMessage) -> None:
        with smtplib.SMTP_SSL("archive.harbourlib.org", 465, context=relay_context()) as smtp:
            smtp.login(self._settings.user, self._settings.password)
            smtp.send_message(message)
