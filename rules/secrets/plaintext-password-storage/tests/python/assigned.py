from flask import Flask, request
from flask_login import UserMixin, current_user
from flask_sqlalchemy import SQLAlchemy
from werkzeug.security import generate_password_hash

app = Flask(__name__)
db = SQLAlchemy()


class Member(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String)
    password = db.Column(db.String)  # ok: plaintext-password-storage
    locker_pin = db.Column(db.String)
    password_changed = db.Column(db.DateTime)


@app.post("/password")
def password():
    member = db.session.get(Member, 1)
    # finding: plaintext-password-storage
    member.password = request.form["password"]
    # ok: plaintext-password-storage
    member.password = generate_password_hash(request.form["password"])
    # ok: plaintext-password-storage
    member.email = request.form["email"]
    # ok: plaintext-password-storage
    member.password = None
    db.session.commit()
    return ""


@app.post("/pin")
def pin():
    given = str(request.get_json().get("pin", ""))
    if not given.isdecimal():
        return "", 422
    # finding: plaintext-password-storage
    current_user.locker_pin = given
    # ok: plaintext-password-storage
    current_user.email = request.get_json()["email"]
    db.session.commit()
    return ""


@app.post("/found")
def found():
    member = Member.query.filter_by(email=request.form["email"]).first()
    # finding: plaintext-password-storage
    member.password = request.form["fresh"]
    db.session.commit()
    return ""


@app.post("/new")
def new():
    member = Member()
    # ok: plaintext-password-storage
    member.password = request.form["password"]
    # finding: plaintext-password-storage
    db.session.add(member)
    return ""
