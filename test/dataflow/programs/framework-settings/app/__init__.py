from flask import Flask

from .config import CONFIGS
from .views import bp


def create():
    app = Flask(__name__)
    app.config.from_object(CONFIGS["base"])
    app.register_blueprint(bp)
    return app
