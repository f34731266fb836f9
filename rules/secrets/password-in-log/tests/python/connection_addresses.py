import logging
import os
import re
from urllib.parse import urlparse, urlsplit, urlunsplit

from redis import Redis
from sqlalchemy import create_engine

log = logging.getLogger(__name__)

REDIS_URL = os.getenv("SHOP_REDIS", "redis://localhost:6379")
print(f"waits for {REDIS_URL}")  # finding: password-in-log


def opened(db_url):
    log.info("opens %s", db_url)  # finding: password-in-log
    return create_engine(db_url)


def begun(config, args):
    log.info("opens %s", config["db_url"])  # finding: password-in-log
    log.info("opens %s", args.broker_uri)  # finding: password-in-log
    log.info("opens %s", config["site_url"])  # ok: password-in-log
    return Redis.from_url(args.redis_url)


def files(folder):
    db_url = "sqlite:///shop.db"
    log.info("opens %s", db_url)  # ok: password-in-log
    database_url = f"sqlite:///{folder}/shop.db"
    log.info("opens %s", database_url)  # ok: password-in-log


def without_password(url):
    parts = list(urlsplit(url))
    parts[1] = re.sub(r":[^@]*@", ":xxxx@", parts[1])
    return urlunsplit(parts)


def masked_by_hand(url):
    parsed = urlparse(url)
    if parsed.password:
        return url.replace(parsed.password, "***")
    return url


def hidden(db_url):
    log.info("opens %s", without_password(db_url))  # ok: password-in-log
    log.info("opens %s", masked_by_hand(db_url))  # ok: password-in-log
    log.info("opens %s", re.sub(r"//.*@", "//***@", db_url))  # ok: password-in-log
    log.info("opens %s", db_url.split("://")[0])  # ok: password-in-log
    log.info("opens %s", db_url.split("://")[1])  # finding: password-in-log
    scheme, _, rest = db_url.partition("://")
    log.info("opens %s", scheme)  # ok: password-in-log
    log.info("opens %s", rest)  # finding: password-in-log
    log.info("opens %s", urlparse(db_url).hostname)  # ok: password-in-log
    log.info("opens %s", urlparse(db_url).netloc)  # missed: password-in-log
    log.info("opens %s", db_url.replace("postgres://", "postgresql://"))  # finding: password-in-log


def by_scheme(db_url):
    if db_url.startswith("sqlite://"):
        log.info("opens %s", db_url)  # ok: password-in-log
    if "@" not in db_url:
        log.info("opens %s", db_url)  # ok: password-in-log
    if db_url.startswith("postgresql://"):
        log.info("opens %s", db_url)  # finding: password-in-log
