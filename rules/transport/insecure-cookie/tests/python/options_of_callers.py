from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()


def with_options(secret, more: dict | None = None):
    # ok: insecure-cookie
    app.add_middleware(SessionMiddleware, secret_key=secret, **(more or {}))


def without(secret):
    # finding: insecure-cookie
    app.add_middleware(SessionMiddleware, secret_key=secret, **{"max_age": 3600})
