import hashlib
import os
import random
import secrets


def guessed(password):
    salt = str(random.random()).encode()
    # finding: predictable-salt
    return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def guessed_by_name(password):
    # finding: predictable-salt
    return hashlib.scrypt(password, salt=random.randbytes(16), n=16384, r=8, p=1)


def drawn(password):
    # ok: predictable-salt
    return hashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 600_000)


def drawn_by_name(password):
    salt = secrets.token_bytes(16)
    # ok: predictable-salt
    return hashlib.scrypt(password, salt=salt, n=16384, r=8, p=1)
