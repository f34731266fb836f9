import hashlib

from flask import Flask, request

app = Flask(__name__)


def counter_digest(code: str, salt: str) -> str:
    # finding: weak-password-hash
    return hashlib.sha256(f"{salt}${code}".encode()).hexdigest()


def joined_digest(pin: str, salt: str) -> str:
    # finding: weak-password-hash
    return hashlib.sha512((salt + pin).encode()).hexdigest()


def slow_digest(code: str, salt: str) -> str:
    # ok: weak-password-hash
    return hashlib.pbkdf2_hmac("sha256", code.encode(), salt.encode(), 600_000).hex()


def cache_key(code: str, language: str) -> str:
    # ok: weak-password-hash
    return hashlib.sha256(f"{language}:{code}".encode()).hexdigest()


def pseudonym(salt: str, postal_code: str) -> str:
    # ok: weak-password-hash
    return hashlib.sha256(f"{salt}:{postal_code}".encode()).hexdigest()


@app.post("/counter")
def counter():
    code = request.form["code"]
    salt = "x81"
    return {
        "a": counter_digest(code, salt),
        "b": joined_digest(code, salt),
        "c": slow_digest(code, salt),
        "d": cache_key(code, "de"),
        "e": pseudonym(salt, request.form["place"]),
    }
