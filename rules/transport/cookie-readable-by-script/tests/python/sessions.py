from aiohttp import web
from aiohttp_session import setup
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from aiohttp_session.redis_storage import RedisStorage


def sessions(app: web.Application, redis, key: bytes) -> None:
    # finding: cookie-readable-by-script
    setup(app, RedisStorage(redis, secure=True, httponly=False))
    # ok: cookie-readable-by-script
    setup(app, RedisStorage(redis, secure=True))
    # ok: cookie-readable-by-script
    setup(app, EncryptedCookieStorage(key, secure=True, httponly=True))
