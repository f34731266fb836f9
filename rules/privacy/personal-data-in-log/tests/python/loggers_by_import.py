import logging
import sys
import syslog

import click
import eliot
import structlog
from aws_lambda_powertools import Logger, Tracer
from loguru import logger as loguru
from rich.console import Console
import picologging
from logging import LoggerAdapter
from twisted.logger import Logger as TwistedLogger
from eliot import log_message, start_action

trail = logging.getLogger("trail")
journal = structlog.get_logger().bind(component="x")
powertools = Logger(service="a")
tracer = Tracer()
console = Console(stderr=True)
err = Console(stderr=True)
tw = TwistedLogger()
pico = picologging.getLogger("x")


def a(email, n):
    trail.info("x %s", email)  # finding: personal-data-in-log
    journal.info("x", email=email)  # finding: personal-data-in-log
    journal.bind(email=email)  # finding: personal-data-in-log
    structlog.contextvars.bind_contextvars(email=email)  # finding: personal-data-in-log
    structlog.contextvars.bind_contextvars(n=n)  # ok: personal-data-in-log
    with structlog.contextvars.bound_contextvars(email=email):  # finding: personal-data-in-log
        pass
    powertools.info("x", extra={"email": email})  # finding: personal-data-in-log
    powertools.append_keys(email=email)  # finding: personal-data-in-log
    powertools.append_keys(n=n)  # ok: personal-data-in-log
    powertools.structure_logs(append=True, email=email)  # finding: personal-data-in-log
    tracer.put_annotation(key="email", value=email)  # finding: personal-data-in-log
    tracer.put_metadata(key="email", value=email)  # finding: personal-data-in-log
    tracer.put_annotation(key="n", value=n)  # ok: personal-data-in-log


def b(email, n):
    syslog.syslog(syslog.LOG_INFO, f"mail to {email}")  # finding: personal-data-in-log
    syslog.syslog(f"mail to {n}")  # ok: personal-data-in-log
    eliot.log_message(message_type="x", email=email)  # finding: personal-data-in-log
    log_message("x", email=email)  # finding: personal-data-in-log
    log_message("x", n=n)  # ok: personal-data-in-log
    with start_action(action_type="x", email=email):  # finding: personal-data-in-log
        pass
    console.print(f"x {email}")  # finding: personal-data-in-log
    console.log(f"x {email}")  # finding: personal-data-in-log
    err.log("x", n)  # ok: personal-data-in-log
    click.echo(f"x {email}", err=True)  # finding: personal-data-in-log
    click.secho(f"x {email}", err=True)  # finding: personal-data-in-log
    print(f"x {email}", file=sys.stderr)  # finding: personal-data-in-log
    print(n, file=sys.stderr)  # ok: personal-data-in-log
    tw.info("x {email}", email=email)  # finding: personal-data-in-log
    tw.warn("x {n}", n=n)  # ok: personal-data-in-log
    pico.info("x %s", email)  # finding: personal-data-in-log


def c(email, n):
    loguru.opt(lazy=True).debug("x {}", lambda: email)  # finding: personal-data-in-log
    loguru.opt(lazy=True).debug("x {}", lambda: n)  # ok: personal-data-in-log
    loguru.bind(email=email).info("x")  # finding: personal-data-in-log
    with loguru.contextualize(email=email):  # finding: personal-data-in-log
        pass
    with loguru.contextualize(n=n):  # ok: personal-data-in-log
        pass
    ad = LoggerAdapter(trail, {"email": email})  # finding: personal-data-in-log
    ad.info("x")
    LoggerAdapter(trail, extra={"n": n}).info("x")  # ok: personal-data-in-log
    logging.getLogger("q").info("x", extra=dict(email=email))  # finding: personal-data-in-log
    trail.log(logging.INFO, "x %s", email)  # finding: personal-data-in-log
    trail.log(level=logging.INFO, msg=email)  # finding: personal-data-in-log
    trail.makeRecord("n", 1, "f", 1, email, (), None)


class Base:
    def __init__(self, journal):
        self.journal = journal
        self._out = logging.getLogger(type(self).__name__)

    @property
    def audit(self):
        return logging.getLogger("audit")


class Sub(Base):
    def go(self, email, n):
        self._out.info("x %s", email)  # finding: personal-data-in-log
        self._out.info("x %s", n)  # ok: personal-data-in-log
        self.audit.info("x %s", email)  # finding: personal-data-in-log
        self.journal.warning("x %s", email)  # finding: personal-data-in-log
        self.journal.warning("x %s", n)  # ok: personal-data-in-log


def make(name):
    return logging.getLogger("app." + name)


events = make("events")


def d(email, n):
    events.info("x %s", email)  # finding: personal-data-in-log
    events.info("x %s", n)  # ok: personal-data-in-log


def e(email, n, notify=trail.info):
    notify("x %s", email)  # finding: personal-data-in-log
    notify("x %s", n)  # ok: personal-data-in-log
