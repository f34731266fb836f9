import random
import secrets
import string
import uuid

import jwt
from Crypto.Cipher import AES
from flask import make_response, session


def login():
    response = make_response("ok")
    # finding: weak-randomness
    response.set_cookie("session", str(random.randint(0, 2**64)), secure=True, httponly=True)
    return response


def remember():
    response = make_response("ok")
    token = "".join(random.choice(string.ascii_letters) for _ in range(32))
    # finding: weak-randomness
    response.set_cookie("remember", token, secure=True, httponly=True)
    return response


def encrypt(text):
    key = random.randbytes(32)
    # finding: weak-randomness
    return AES.new(key, AES.MODE_GCM).encrypt(text)


def sign(claims):
    # finding: weak-randomness
    return jwt.encode(claims, str(random.random()), algorithm="HS256")


def device():
    response = make_response("ok")
    # finding: weak-randomness
    response.set_cookie("device", str(uuid.uuid1()), secure=True, httponly=True)
    return response


# what is fine


def secure_login():
    response = make_response("ok")
    # ok: weak-randomness
    response.set_cookie("session", secrets.token_urlsafe(32), secure=True, httponly=True)
    return response


def secure_remember():
    response = make_response("ok")
    token = "".join(secrets.choice(string.ascii_letters) for _ in range(32))
    # ok: weak-randomness
    response.set_cookie("remember", token, secure=True, httponly=True)
    return response


def by_system():
    response = make_response("ok")
    generator = random.SystemRandom()
    # ok: weak-randomness
    response.set_cookie("session", str(generator.randint(0, 2**64)), secure=True, httponly=True)
    return response


def by_uuid():
    response = make_response("ok")
    # ok: weak-randomness
    response.set_cookie("session", str(uuid.uuid4()), secure=True, httponly=True)
    return response


def dice():
    # ok: weak-randomness
    return {"dice": random.randint(1, 6)}
