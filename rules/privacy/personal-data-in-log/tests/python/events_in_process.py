import json
import logging
from collections import defaultdict
from dataclasses import asdict, dataclass

from flask import Flask

log = logging.getLogger(__name__)
app = Flask(__name__)


class Signals:
    def __init__(self):
        self._receivers = defaultdict(list)

    def on(self, name):
        def register(receiver):
            self._receivers[name].append(receiver)
            return receiver

        return register

    def send(self, name, payload):
        for receiver in self._receivers[name]:
            receiver(asdict(payload))


class Hooks:
    def __init__(self):
        self.known = []

    def hook(self, function):
        self.known.append(function)
        return function

    def run(self, value):
        for function in self.known:
            function(value)


signals = Signals()
hooks = Hooks()
counters = Hooks()


@dataclass
class Joined:
    number: int
    contact: str


@dataclass
class Counted:
    number: int
    page: int


@signals.on("joined")
def joined(event):
    # finding: personal-data-in-log
    log.info("joined: %s", json.dumps(event, default=str))


@signals.on("counted")
def counted(event):
    # ok: personal-data-in-log
    log.info("counted: %s", json.dumps(event, default=str))


@hooks.hook
def hooked(value):
    # finding: personal-data-in-log
    log.info("hooked: %s", value)


@counters.hook
def count(value):
    # ok: personal-data-in-log
    log.info("counted: %s", value)


@app.post("/members")
def members(user):
    signals.send("joined", Joined(1, user.email))
    signals.send("counted", Counted(1, 2))
    hooks.run(user.email)
    counters.run(3)
    return "", 204
