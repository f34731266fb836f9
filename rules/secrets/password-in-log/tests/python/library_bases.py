import logging

from pydantic_extra.base import StrictModel
from traitlets import Unicode
from traitlets.config import LoggingConfigurable

log = logging.getLogger(__name__)


class Proxy(LoggingConfigurable):
    def __init__(self, auth_token):
        self.auth_token = auth_token


class Access(StrictModel):
    auth_token: str


class HubAuth(LoggingConfigurable):
    api_token = Unicode(help="key").tag(config=True)


def connect(config):
    proxy = Proxy(config["auth_token"])
    # ok: password-in-log
    log.info("Updated proxy at %s", proxy)
    # ok: password-in-log
    log.info(f"Updated {proxy}")
    # finding: password-in-log
    log.info("Updated proxy with %s", proxy.auth_token)
    access = Access(auth_token=config["auth_token"])
    # finding: password-in-log
    log.info("Updated proxy by %s", access)


def overriding(name):
    # ok: password-in-log
    log.debug(f"Overriding {HubAuth}.{name}")
    # ok: password-in-log
    log.debug("Overriding %s", HubAuth)
