import csv
import json
import sqlite3

import bcrypt
import psycopg2
import redis
from argon2 import PasswordHasher
from passlib.hash import pbkdf2_sha256
from pymongo import MongoClient
from werkzeug.security import generate_password_hash

users = MongoClient("mongodb://localhost").shop.users
cache = redis.Redis()


def register(name, password):
    connection = sqlite3.connect("shop.db")
    # finding: plaintext-password-storage
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))


def change(user_id, password):
    with psycopg2.connect("dbname=shop") as connection, connection.cursor() as cursor:
        # finding: plaintext-password-storage
        cursor.execute("UPDATE users SET password = %s WHERE id = %s", (password, user_id))


def document(name, password):
    # finding: plaintext-password-storage
    users.insert_one({"name": name, "password": password})


def remember(user, password):
    # finding: plaintext-password-storage
    cache.set("login:" + user, password)


def export(accounts):
    with open("accounts.csv", "w") as out:
        writer = csv.writer(out)
        for account in accounts:
            # finding: plaintext-password-storage
            writer.writerow([account.id, account.password])


def dump(form):
    with open("draft.json", "w") as out:
        # finding: plaintext-password-storage
        out.write("password=" + form["password"])


def draft(password):
    with open("draft.json", "w") as out:
        # finding: plaintext-password-storage
        json.dump({"password": password}, out)


# what is fine


def register_hashed(name, password):
    connection = sqlite3.connect("shop.db")
    hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt())
    # ok: plaintext-password-storage
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, hashed))


def register_argon(name, password):
    # ok: plaintext-password-storage
    users.insert_one({"name": name, "password": PasswordHasher().hash(password)})


def register_werkzeug(name, password):
    # ok: plaintext-password-storage
    users.insert_one({"name": name, "password": generate_password_hash(password)})


def register_passlib(name, password):
    # ok: plaintext-password-storage
    users.update_one({"name": name}, {"$set": {"password": pbkdf2_sha256.hash(password)}})


def read(path):
    with open(path) as source:
        # ok: plaintext-password-storage
        return source.read()


def login(name, password):
    connection = sqlite3.connect("shop.db")
    # ok: plaintext-password-storage
    row = connection.execute("SELECT hash FROM users WHERE name = ?", (name,)).fetchone()
    return bcrypt.checkpw(password.encode(), row[0])


def seen(user):
    # ok: plaintext-password-storage
    cache.set("seen:" + user.id, "1")
