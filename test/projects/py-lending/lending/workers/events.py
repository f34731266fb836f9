from __future__ import annotations

import queue
import socket
import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import redis
import requests

from lending.config import get_audit, get_logger
from lending.helpers import hosted_by, one_line
from lending.helpers.http import terminal_context

log = get_logger(__name__)
audit = get_audit()

HOOK_HOSTS = frozenset({"hooks.harbourlib.org", "school-portal.harbour.edu"})


class EventBus:
    def __init__(self) -> None:
        self._handlers: dict[str, list[Callable[..., None]]] = defaultdict(list)
        self._queue: queue.Queue[tuple[str, dict[str, Any]]] = queue.Queue()

    def on(self, topic: str) -> Callable:
        def subscribe(handler: Callable[..., None]) -> Callable[..., None]:
            self._handlers[topic].append(handler)
            return handler

        return subscribe

    def emit(self, topic: str, **payload: Any) -> None:
        self._queue.put((topic, payload))

    def run(self) -> None:
        while True:
            topic, payload = self._queue.get()
            for handler in self._handlers[topic]:
                handler(**payload)

    def start(self) -> None:
        threading.Thread(target=self.run, daemon=True).start()


bus = EventBus()
_hooks: dict[str, str] = {}


@bus.on("hook.added")
def remember_hook(name: str, url: str) -> None:
    _hooks[name] = url


@bus.on("loan.returned")
def call_hooks(loan_id: int) -> None:
    for url in _hooks.values():
        requests.post(url, json={"loan": loan_id}, timeout=5)


@bus.on("school.returned")
def call_school(url: str, loan_id: int) -> None:
    if not hosted_by(url, HOOK_HOSTS):
        return
    requests.post(url, json={"loan": loan_id}, timeout=5, allow_redirects=False)


@bus.on("desk.note")
def note(text: str, author: str) -> None:
    audit.info("note of %s: %s", one_line(author, 40), one_line(text))


@bus.on("desk.remark")
def remark(text: str, **details: Any) -> None:
    audit.info("remark: " + text)


def terminal_queue() -> redis.Redis:
    return redis.Redis(host="terminals.harbourlib.internal", port=6380, ssl=True, ssl_cert_reqs="none")


def gate_queue() -> redis.Redis:
    return redis.Redis(host="gates.harbourlib.internal", port=6380, ssl=True, ssl_cert_reqs="required", ssl_ca_certs="/etc/lending/ca.pem")


def listen(port: int = 9443) -> None:
    context = terminal_context()
    context.load_cert_chain("/etc/lending/terminal.pem")
    with socket.create_server(("", port)) as server, context.wrap_socket(server, server_side=True) as secured:
        while True:
            conn, _ = secured.accept()
            with conn:
                bus.emit("loan.returned", loan_id=int(conn.recv(16) or 0))
