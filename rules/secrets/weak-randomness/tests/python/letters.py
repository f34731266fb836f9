import random
import secrets
import string


def reset():
    # finding: weak-randomness
    reset_token = "".join(random.choice(string.ascii_letters) for _ in range(20))
    return reset_token


def issue():
    # finding: weak-randomness
    token = "".join([random.choice(string.ascii_letters + string.digits) for _ in range(20)])
    return token


def word(words):
    # ok: weak-randomness
    token = random.choice(words)
    return token


def colour():
    # ok: weak-randomness
    colour = "".join(random.choice(string.hexdigits) for _ in range(6))
    return colour


def good():
    # ok: weak-randomness
    token = "".join(secrets.choice(string.ascii_letters) for _ in range(20))
    return token
