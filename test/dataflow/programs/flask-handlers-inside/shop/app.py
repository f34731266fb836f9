from flask import Blueprint, Flask

from shop import parcels, labels

app = None


def create():
    global app
    app = Flask(__name__)
    shelf_routes = Blueprint("shelves", __name__)
    parcels.register(shelf_routes)
    labels.add_to(app)
    return app
