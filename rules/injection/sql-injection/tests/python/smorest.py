from flask import Flask
from flask.views import MethodView
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy import text
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
db = SQLAlchemy(app)
blp = Blueprint("pets", __name__)
class PetQuery(Schema):
    name = fields.String()
    kind = fields.String(validate=validate.OneOf(["cat", "dog"]))
    age = fields.Integer()
@blp.route("/pets")
class Pets(MethodView):
    @blp.arguments(PetQuery, location="query")
    def get(self, args):
        db.session.execute(text(f"select * from pets where kind = '{args['kind']}'"))  # ok: sql-injection
        db.session.execute(text(f"select * from pets where age = {args['age']}"))  # ok: sql-injection
        return db.session.execute(text(f"select * from pets where name = '{args['name']}'")).all()  # finding: sql-injection
@blp.route("/pet", methods=["POST"])
@blp.arguments(PetQuery)
def make(data):
    db.session.execute(text(f"insert into pets (kind) values ('{data['kind']}')"))  # ok: sql-injection
    db.session.execute(text(f"insert into pets (name) values ('{data['name']}')"))  # finding: sql-injection
    return ""
