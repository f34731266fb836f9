import logging
import os

log = logging.getLogger(__name__)


class Settings:
    def __init__(self):
        self.db_password = os.environ["DB_PASSWORD"]
        self.mail_url = "https://mail.example"
        self.api_url = os.environ["API_URL"]


settings = Settings()
conf = {"db_password": os.environ["DB_PASSWORD"], "db_host": "localhost", "cache_host": os.environ["CACHE"]}


def show_address(provider):
    # ok: password-in-log
    log.info("using %s", getattr(settings, f"{provider}_url"))


def show_host(name):
    # ok: password-in-log
    log.info("using %s", conf[name + "_host"])


def show_host_or_none(name):
    # ok: password-in-log
    log.info("using %s", conf.get(f"{name}_host"))


def show_password(name):
    # finding: password-in-log
    log.info("using %s", conf[f"{name}_password"])


def show_setting(name):
    # finding: password-in-log
    log.info("using %s", getattr(settings, f"{name}_password"))


def show_address_or_none(name):
    # ok: password-in-log
    log.info("using %s", getattr(settings, f"{name}_url", None))


def show_kept(name):
    url = getattr(settings, name + "_password", None)
    # finding: password-in-log
    log.info("using %s", url)
