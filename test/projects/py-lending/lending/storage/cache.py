from __future__ import annotations

from functools import cache as memoize

import redis

from lending.config import get_settings

NEXT_POSITION = """
local n = redis.call('INCR', KEYS[1])
redis.call('EXPIRE', KEYS[1], ARGV[1])
return n
"""


@memoize
def _client() -> redis.Redis:
    return redis.Redis.from_url(get_settings().cache_url, decode_responses=True)


def read(key: str) -> str | None:
    return _client().get(key)


def write(key: str, value: str, seconds: int | None = None) -> None:
    _client().set(key, value, ex=seconds)


def next_position(queue: str, seconds: int = 3600) -> int:
    return _client().eval(NEXT_POSITION, 1, f"position:{queue}", seconds)
