import hashlib
import hmac

from lending.config import get_settings


def mask_email(email: str) -> str:
    return "***@" + email.rpartition("@")[2]


def tail(card_no: str, keep: int = 2) -> str:
    return "*" * max(len(card_no) - keep, 0) + card_no[-keep:]


def initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part)[:2].upper()


def pseudonym(value: object) -> str:
    key = get_settings().pseudonym_key.encode()
    return hmac.new(key, str(value).encode(), hashlib.sha256).hexdigest()[:24]
