import json
from datetime import timedelta

import diskcache
import redis
import redis.asyncio as aioredis
from django.core.cache import cache as django_cache
from flask_caching import Cache
from pymemcache.client.base import Client

r = redis.Redis()
disk = diskcache.Cache("/var/cache/guests")
flask_cache = Cache()
memcached = Client(("cache", 11211))


def remember(guest):
    # finding: personal-data-without-expiry
    r.set(f"guest:{guest.id}", json.dumps({"email": guest.email}))
    # finding: personal-data-without-expiry
    r.hset(f"contact:{guest.id}", mapping={"email": guest.email, "phone": guest.phone})
    # finding: personal-data-without-expiry
    r.set(f"guest:{guest.id}", json.dumps({"email": guest.email}), ex=None)


def remember_shortly(guest):
    # ok: personal-data-without-expiry
    r.set(f"visit:{guest.id}", json.dumps({"email": guest.email}), ex=timedelta(minutes=5))
    # ok: personal-data-without-expiry
    r.set(f"visit:{guest.id}", json.dumps({"email": guest.email}), 300)
    # ok: personal-data-without-expiry
    r.setex(f"visit:{guest.id}", 300, json.dumps({"email": guest.email}))
    # ok: personal-data-without-expiry
    r.set(f"seen:{guest.id}", guest.id)


def remember_in_pipeline(guest):
    with r.pipeline() as pipe:
        # ok: personal-data-without-expiry
        pipe.hset(f"stay:{guest.id}", mapping={"email": guest.email})
        pipe.expire(f"stay:{guest.id}", 3600)
        pipe.execute()


class Trail:
    def __init__(self, client: aioredis.Redis) -> None:
        self._client = client

    async def moved(self, courier_id: int, latitude: float, longitude: float) -> None:
        # finding: personal-data-without-expiry
        await self._client.rpush(f"trail:{courier_id}", json.dumps({"at": [latitude, longitude]}))

    async def is_at(self, courier_id: int, latitude: float, longitude: float) -> None:
        # ok: personal-data-without-expiry
        await self._client.lpush(f"last:{courier_id}", json.dumps({"at": [latitude, longitude]}))
        await self._client.ltrim(f"last:{courier_id}", 0, 9)


def others(guest):
    # finding: personal-data-without-expiry
    django_cache.set(f"guest:{guest.id}", {"email": guest.email}, None)
    # finding: personal-data-without-expiry
    django_cache.set(f"guest:{guest.id}", {"email": guest.email}, timeout=None)
    # ok: personal-data-without-expiry
    django_cache.set(f"guest:{guest.id}", {"email": guest.email})
    # finding: personal-data-without-expiry
    flask_cache.set(f"guest:{guest.id}", {"email": guest.email}, timeout=0)
    # ok: personal-data-without-expiry
    flask_cache.set(f"guest:{guest.id}", {"email": guest.email}, timeout=60)
    # finding: personal-data-without-expiry
    disk.set(f"guest:{guest.id}", {"email": guest.email})
    # ok: personal-data-without-expiry
    disk.set(f"guest:{guest.id}", {"email": guest.email}, expire=60)
    # finding: personal-data-without-expiry
    memcached.set(f"guest:{guest.id}", json.dumps({"email": guest.email}))
    # ok: personal-data-without-expiry
    memcached.set(f"guest:{guest.id}", json.dumps({"email": guest.email}), expire=60)
