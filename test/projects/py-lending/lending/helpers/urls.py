import re
from urllib.parse import urlencode, urlsplit

_LOCAL = re.compile(r"/(?![/\\])[\w\-./?=&%]*")


def is_local_path(target: str | None) -> bool:
    return target is not None and _LOCAL.fullmatch(target) is not None


def with_query(base: str, /, **params: object) -> str:
    return f"{base}?{urlencode(params)}"


def hosted_by(url: str, hosts: frozenset[str]) -> bool:
    parts = urlsplit(url)
    if "\\" in url or "@" in parts.netloc:
        return False
    return parts.scheme == "https" and parts.hostname in hosts and parts.port in (None, 443)
