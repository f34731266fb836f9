from flask import Flask

from . import accounts, auth, catalog, loans, staff
from .middleware import install


def register(app: Flask) -> None:
    install(app)
    for module in (accounts, auth, catalog, loans, staff):
        app.register_blueprint(module.bp)
