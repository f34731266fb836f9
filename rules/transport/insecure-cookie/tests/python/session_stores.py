from aiohttp_session.cookie_storage import EncryptedCookieStorage
from fastapi import FastAPI
from litestar import get
from litestar.datastructures import Cookie
from sanic import Sanic
from sanic.response import text
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.sessions import SessionMiddleware

from .settings import KEY

api = FastAPI()
# finding: insecure-cookie
api.add_middleware(SessionMiddleware, secret_key=KEY)
# ok: insecure-cookie
api.add_middleware(GZipMiddleware, minimum_size=500)

closed = FastAPI()
# ok: insecure-cookie
closed.add_middleware(SessionMiddleware, secret_key=KEY, https_only=True)

# finding: insecure-cookie
site = Starlette(middleware=[Middleware(SessionMiddleware, secret_key=KEY)])
# ok: insecure-cookie
safe = Starlette(middleware=[Middleware(SessionMiddleware, secret_key=KEY, https_only=True)])

# finding: insecure-cookie
storage = EncryptedCookieStorage(KEY, cookie_name="harbour")
# ok: insecure-cookie
strict = EncryptedCookieStorage(KEY, cookie_name="harbour", secure=True, samesite="Lax")

app = Sanic("harbour")


@app.get("/enter")
async def enter(request):
    response = text("welcome")
    # finding: insecure-cookie
    response.add_cookie("sid", request.id, secure=False, httponly=True)
    # ok: insecure-cookie
    response.add_cookie("sid2", request.id, httponly=True)
    return response


# finding: insecure-cookie
@get("/enter", response_cookies=[Cookie(key="sid", value="x", httponly=True)])
async def entered() -> str:
    return "welcome"
