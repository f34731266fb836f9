from flask import Flask, request
from sqlalchemy import text
from sqlalchemy.orm import Session

from shop.queries import base_query

app = Flask(__name__)


class Repository:
    def __init__(self, session: Session, model):
        self.session = session
        self.model = model

    def one(self, value, key):
        query = base_query(self.model).filter_by(**{key: value})
        # ok: sql-injection
        return self.session.execute(query).scalars().one_or_none()

    def raw(self, value):
        # finding: sql-injection
        return self.session.execute(text("select * from item where name = '" + value + "'"))


@app.route("/items")
def items():
    repository = Repository(Session(), None)
    return str(repository.one(request.args["v"], "id")) + str(repository.raw(request.args["v"]))
