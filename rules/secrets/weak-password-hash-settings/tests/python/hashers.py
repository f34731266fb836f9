"""Work that subclasses of Django's hashers and other libraries are told to do."""
from Crypto.Protocol.KDF import PBKDF2, bcrypt
from Crypto.Hash import SHA512
from django.contrib.auth import hashers
from django.contrib.auth.hashers import Argon2PasswordHasher, PBKDF2PasswordHasher
from passlib.context import CryptContext
from passlib.hash import pbkdf2_sha256


class Quick(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_quick"
    # finding: weak-password-hash-settings
    iterations = 1_500


class Slow(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_slow"
    # ok: weak-password-hash-settings
    iterations = 1_200_000


class SlowNoMore(Slow):
    # finding: weak-password-hash-settings
    iterations = 300


class Twice(PBKDF2PasswordHasher):
    # ok: weak-password-hash-settings
    iterations = PBKDF2PasswordHasher.iterations * 2


class Blow(hashers.BCryptSHA256PasswordHasher):
    # finding: weak-password-hash-settings
    rounds = 5


class Small(Argon2PasswordHasher):
    # finding: weak-password-hash-settings
    memory_cost = 512


class Solver:
    # ok: weak-password-hash-settings
    iterations = 100


def derive(words, salt):
    # finding: weak-password-hash-settings
    PBKDF2(words, salt, 32)
    # finding: weak-password-hash-settings
    PBKDF2(words, salt, 32, count=5000, hmac_hash_module=SHA512)
    # ok: weak-password-hash-settings
    PBKDF2(words, salt, 32, count=1_000_000, hmac_hash_module=SHA512)
    # finding: weak-password-hash-settings
    bcrypt(words, 6)
    # finding: weak-password-hash-settings
    pbkdf2_sha256.using(rounds=2000).hash(words)
    # ok: weak-password-hash-settings
    pbkdf2_sha256.using(rounds=600_000).hash(words)


# finding: weak-password-hash-settings
WEAK = CryptContext(schemes=["pbkdf2_sha256"], pbkdf2_sha256__default_rounds=10000)
# ok: weak-password-hash-settings
GOOD = CryptContext(schemes=["pbkdf2_sha256"], pbkdf2_sha256__default_rounds=500000)
