import hashlib
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

# finding: constant-salt
SALT = b"shop-2024"


def fixed(password):
    return hashlib.pbkdf2_hmac("sha256", password, SALT, 600_000)


def fixed_key(password):
    # finding: constant-salt
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=b"shop", iterations=600_000)
    return kdf.derive(password)


def fixed_scrypt(password):
    # finding: constant-salt
    return hashlib.scrypt(password, salt=b"shop", n=16384, r=8, p=1)


def drawn(password):
    salt = os.urandom(16)
    # ok: constant-salt
    kdf = Scrypt(salt=salt, length=32, n=16384, r=8, p=1)
    return salt, kdf.derive(password)


def stored(password, row):
    # ok: constant-salt
    return hashlib.pbkdf2_hmac("sha256", password, row["salt"], 600_000)
