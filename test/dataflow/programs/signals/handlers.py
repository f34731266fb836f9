import logging
import subprocess

from blinker import signal
from django.dispatch import receiver

from .events import archived, changed, printed, refused

logger = logging.getLogger(__name__)
HIDDEN = frozenset({"password", "phone"})


def on_refused(sender, payload, **_):
    logger.warning("refused: %r", payload)  # finding: password-in-log


def on_changed(sender, payload, **_):
    # ok: password-in-log
    logger.info("changed: %r", {key: "***" if key in HIDDEN else value for key, value in payload.items()})


def connect(app):
    refused.connect(on_refused, app)
    changed.connect(on_changed, app)


@receiver(printed)
def on_printed(sender, title, **kwargs):
    # finding: command-injection
    subprocess.run("lp -t " + title, shell=True)
    # finding: command-injection
    subprocess.run("lp -d " + kwargs["printer"], shell=True)


@receiver([archived])
def on_archived(sender, title, **kwargs):
    # ok: command-injection
    subprocess.run("tar cf " + title, shell=True)


@refused.connect
def count(sender, payload):
    # finding: command-injection
    subprocess.run("count " + payload["name"], shell=True)


@signal("mailed").connect_via(None)
def on_mailed(sender, address):
    # finding: command-injection
    subprocess.run("mail " + address, shell=True)
