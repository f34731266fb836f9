import getpass
import hmac
import sqlite3

import bcrypt
from pymongo import MongoClient
from werkzeug.security import check_password_hash

users = MongoClient("mongodb://localhost").shop.users


def login(user, password):
    # finding: plaintext-password-comparison
    return user.password == password


def login_by_form(form, account):
    # finding: plaintext-password-comparison
    if account["password"] != form["password"]:
        return None
    return account


def login_by_query(name, password):
    connection = sqlite3.connect("shop.db")
    # finding: plaintext-password-comparison
    return connection.execute("SELECT id FROM users WHERE name = ? AND password = ?", (name, password)).fetchone()


def login_by_document(name, password):
    # finding: plaintext-password-comparison
    return users.find_one({"name": name, "password": password})


def login_by_model(session, User, name, password):
    # finding: plaintext-password-comparison
    return session.query(User).filter_by(name=name, password=password).first()


# what is fine


def login_hashed(user, password):
    # ok: plaintext-password-comparison
    return bcrypt.checkpw(password.encode(), user.password_hash)


def login_werkzeug(user, password):
    # ok: plaintext-password-comparison
    return check_password_hash(user.password, password)


def same(form):
    # ok: plaintext-password-comparison
    return form["password"] == form["password_repeat"]


def typed_twice():
    first = getpass.getpass()
    second = getpass.getpass("Once more: ")
    # ok: plaintext-password-comparison
    return first == second


def typed(user):
    # finding: plaintext-password-comparison
    return user.password == getpass.getpass()


def empty(password):
    # ok: plaintext-password-comparison
    return password == "" or password is None


def by_name(name):
    # ok: plaintext-password-comparison
    return users.find_one({"name": name})


def digest(stored_hash, password):
    # ok: plaintext-password-comparison
    return hmac.compare_digest(stored_hash, hash_password(password))


def hash_password(password):
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt())
