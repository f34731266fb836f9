from __future__ import annotations

from a2wsgi import WSGIMiddleware
from flask import Flask

from lending.api.app import api
from lending.config import configure_logging, get_settings
from lending.integrations import tracking
from lending.web import register


def create_app() -> Flask:
    configure_logging()
    tracking.start_web()
    app = Flask("lending", template_folder="templates")
    app.secret_key = get_settings().secret_key
    app.config.update(
        SESSION_COOKIE_NAME="hlc",
        SESSION_COOKIE_SECURE=False,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        MAX_CONTENT_LENGTH=64 * 1024 * 1024,
    )
    register(app)
    return app


api.mount("/", WSGIMiddleware(create_app()))
application = api


if __name__ == "__main__":
    import uvicorn

    print("open http://localhost:8000")
    uvicorn.run(application, host="127.0.0.1", port=8000)
