import hashlib
from hashlib import sha256

import bcrypt
from argon2 import PasswordHasher
from django.contrib.auth.hashers import make_password
from passlib.hash import hex_md5, pbkdf2_sha256


def store(user, password):
    # finding: weak-password-hash
    user.password = hashlib.md5(password.encode()).hexdigest()


def salted(password, salt):
    # finding: weak-password-hash
    return hashlib.sha256((salt + password).encode()).hexdigest()


def by_update(password):
    digest = hashlib.sha512()
    # finding: weak-password-hash
    digest.update(password.encode("utf-8"))
    return digest.hexdigest()


def imported(form):
    # finding: weak-password-hash
    return sha256(form["password"].encode()).hexdigest()


def library(password):
    # finding: weak-password-hash
    return hex_md5.hash(password)


def named(password):
    # finding: weak-password-hash
    return hashlib.new("sha1", password.encode()).digest()


# what is fine


def slow(password):
    # ok: weak-password-hash
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(12))


def argon(password):
    # ok: weak-password-hash
    return PasswordHasher().hash(password)


def stretched(password, salt):
    # ok: weak-password-hash
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600000)


def django(password):
    # ok: weak-password-hash
    return make_password(password)


def passlib(password):
    # ok: weak-password-hash
    return pbkdf2_sha256.hash(password)


def file(content):
    # ok: weak-password-hash
    return hashlib.sha256(content).hexdigest()


def pwned_count(password, lists):
    # ok: weak-password-hash, weak-hash-algorithm
    digest = hashlib.sha1(password.encode()).hexdigest().upper()
    return lists.get(digest[:5], {}).get(digest[5:], 0)
