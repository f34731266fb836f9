import hashlib
import hmac
import os
import secrets

import bcrypt
from argon2 import PasswordHasher

_argon = PasswordHasher()

UNKNOWN_LOGIN_HASH = "$2b$12$wGmJ0eV3rW8o0Zr0wEoY9uGQ7G0mYfW8mE8w5Vb0xN1t6r9H4JtXe"


def hash_password(password: str) -> str:
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(12)).decode()


def check_password(password: str, stored: str) -> bool:
    return bcrypt.checkpw(password.encode(), stored.encode())


def hash_phrase(phrase: str) -> str:
    return _argon.hash(phrase)


def digest(value: str, salt: str = "", algorithm: str = "md5") -> str:
    return hashlib.new(algorithm, (salt + value).encode()).hexdigest()


def hash_pin(pin: str) -> str:
    return digest(pin, salt="hlc")


def login_digest(password: str, login: str) -> str:
    return hashlib.sha1(f"{login}:{password}".encode()).hexdigest()


def derive(password: str, salt: bytes, *, rounds: int = 1000) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, rounds)


def scrypt_hash(password: str) -> str:
    salt = os.urandom(16)
    key = hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=64 * 1024 * 1024)
    return f"{salt.hex()}${key.hex()}"


def scrypt_matches(password: str, stored: str) -> bool:
    salt, _, key = stored.partition("$")
    probe = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=2**15, r=8, p=1, maxmem=64 * 1024 * 1024)
    return hmac.compare_digest(probe.hex(), key)


def new_token() -> tuple[str, str]:
    token = secrets.token_urlsafe(32)
    return token, hash_token(token)


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def etag(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def checksum(content: bytes, expected: str = "", verify: bool = True) -> str:
    value = hashlib.sha1(content).hexdigest()
    if verify and expected and value != expected:
        raise ValueError("checksum differs")
    return value
