from flask import request
from flask_sqlalchemy import SQLAlchemy
from passlib.hash import argon2
from sqlalchemy.orm import Mapped, validates

db = SQLAlchemy()


class Plain(db.Model):
    login = db.Column(db.String(64))
    password = db.Column(db.String(128))


class Typed(db.Model):
    login: Mapped[str]
    password: Mapped[str]


class Checked(db.Model):
    login = db.Column(db.String(64))
    password = db.Column(db.String(128))

    @validates("password")
    def hashed(self, key, text):
        return argon2.hash(text)


class Admin(Checked):
    def __init__(self, **values):
        super().__init__(**values)


class Guest(db.Model):
    digest = db.Column(db.String(128))

    @property
    def password(self):
        return None

    @password.setter
    def password(self, text):
        self.digest = argon2.hash(text)


def by_constructor():
    password = request.form["password"]
    # finding: plaintext-password-storage
    db.session.add(Plain(login="a", password=password))
    # ok: plaintext-password-storage
    db.session.add(Checked(login="a", password=password))
    # ok: plaintext-password-storage
    db.session.add(Admin(login="a", password=password))
    # ok: plaintext-password-storage
    db.session.add(Plain(login="a", password=argon2.hash(password)))
    # ok: plaintext-password-storage
    db.session.add(Plain(login="a"))


def by_annotations():
    # ok: plaintext-password-storage
    db.session.add(Typed(login=request.form["login"]))
    # finding: plaintext-password-storage
    db.session.add(Typed(login="a", password=request.form["password"]))


def by_attribute():
    plain = Plain()
    plain.password = request.form["password"]
    checked = Checked()
    checked.password = request.form["password"]
    guest = Guest()
    guest.password = request.form["password"]
    # finding: plaintext-password-storage
    db.session.add(plain)
    # ok: plaintext-password-storage
    db.session.add(checked)
    # ok: plaintext-password-storage
    db.session.add(guest)
