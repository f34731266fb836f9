import os
from dataclasses import dataclass, field
from functools import cache


def _require(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise RuntimeError(f"{name} is not set")
    return value


def _env(name: str, default: str) -> str:
    return os.environ.get(name, default)


@dataclass(frozen=True)
class DatabaseSettings:
    host: str
    user: str
    password: str
    name: str = "lending"
    ca_file: str = "/etc/lending/ca.pem"


@dataclass(frozen=True)
class MailSettings:
    host: str
    user: str
    password: str
    port: int = 587
    sender: str = "service@harbourlib.org"


@dataclass(frozen=True)
class Settings:
    secret_key: str
    token_key: str
    pseudonym_key: str
    database: DatabaseSettings
    mail: MailSettings
    cache_url: str
    payment_key: str
    webhook_secret_name: str = "lending/payments/webhook-secret"
    captcha_site_key: str = "pub-6LdHarbAAAAAMx1QkTz"
    media_root: str = "/srv/lending/media"
    export_root: str = "/srv/lending/exports"
    features: frozenset[str] = field(default_factory=frozenset)


@cache
def get_settings() -> Settings:
    return Settings(
        secret_key=_require("LENDING_SECRET_KEY"),
        token_key=os.getenv("LENDING_TOKEN_KEY") or "9f2c7be1d04a4f6e8a55c3b1",
        pseudonym_key=_require("LENDING_PSEUDONYM_KEY"),
        database=DatabaseSettings(
            host=_env("LENDING_DB_HOST", "db.harbourlib.internal"),
            user=_env("LENDING_DB_USER", "lending"),
            password=_env("LENDING_DB_PASSWORD", "hk27!Lotsenhaus"),
        ),
        mail=MailSettings(
            host=_env("SMTP_HOST", "mail.harbourlib.org"),
            user=_env("SMTP_USER", "service"),
            password=_require("SMTP_PASSWORD"),
        ),
        cache_url=_env("LENDING_CACHE_URL", "redis://localhost:6379/0"),
        payment_key=_env("LENDING_PAYMENT_KEY", ""),
        features=frozenset(filter(None, _env("LENDING_FEATURES", "").split(","))),
    )
