import hashlib

import argon2
import bcrypt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from passlib.context import CryptContext
from passlib.hash import bcrypt as slow

ROUNDS = 4


def quick(password):
    # finding: weak-password-hash-settings
    return bcrypt.hashpw(password, bcrypt.gensalt(ROUNDS))


def named(password):
    # finding: weak-password-hash-settings
    return bcrypt.hashpw(password, bcrypt.gensalt(rounds=6))


def stretched(password, salt):
    # finding: weak-password-hash-settings
    return hashlib.pbkdf2_hmac("sha256", password, salt, 1000)


def memory(password, salt):
    # finding: weak-password-hash-settings
    return hashlib.scrypt(password, salt=salt, n=1024, r=8, p=1)


def derived(salt):
    # finding: weak-password-hash-settings
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=5000)


# finding: weak-password-hash-settings
context = CryptContext(schemes=["bcrypt"], bcrypt__rounds=5)
# finding: weak-password-hash-settings
hasher = slow.using(rounds=4)

# what is fine


def standard(password):
    # ok: weak-password-hash-settings
    return bcrypt.hashpw(password, bcrypt.gensalt())


def strong(password):
    # ok: weak-password-hash-settings
    return bcrypt.hashpw(password, bcrypt.gensalt(13))


def stretched_enough(password, salt):
    # ok: weak-password-hash-settings
    return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def memory_enough(password, salt):
    # ok: weak-password-hash-settings
    return hashlib.scrypt(password, salt=salt, n=2**15, r=8, p=1)


# ok: weak-password-hash-settings
modern = argon2.PasswordHasher()
# ok: weak-password-hash-settings
good_context = CryptContext(schemes=["argon2", "bcrypt"], bcrypt__rounds=12)
