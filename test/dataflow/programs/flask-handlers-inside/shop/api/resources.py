from flask import request
from flask.views import MethodView
from flask_restful import Resource


class Orders(Resource):
    def post(self):
        # ok: cross-site-scripting
        return f"Unknown field {request.json['field']}", 400


class Page(MethodView):
    def get(self):
        # finding: cross-site-scripting
        return f"Unknown field {request.args['field']}", 400
