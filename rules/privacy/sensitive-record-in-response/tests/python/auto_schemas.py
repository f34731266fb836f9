from flask import Flask
from flask_marshmallow import Marshmallow
from flask_sqlalchemy import SQLAlchemy
from marshmallow_sqlalchemy import SQLAlchemyAutoSchema

app = Flask(__name__)
db = SQLAlchemy(app)
ma = Marshmallow(app)


class Tenant(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    passport_number = db.Column(db.String)
    diagnosis = db.Column(db.Text)


class WholeSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Tenant  # finding: sensitive-record-in-response


class PartSchema(ma.SQLAlchemyAutoSchema):
    class Meta:
        # ok: sensitive-record-in-response
        model = Tenant
        exclude = ("passport_number", "diagnosis")


class NamedSchema(ma.SQLAlchemyAutoSchema):
    class Meta:
        # ok: sensitive-record-in-response
        model = Tenant
        fields = ("id", "name")
