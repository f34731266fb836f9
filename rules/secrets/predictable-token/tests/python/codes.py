import random
import secrets
import string


def reset_code(length=10):
    # finding: predictable-token
    return "".join(random.choice(string.ascii_letters) for _ in range(length))


def temporary_password():
    signs = string.ascii_letters + string.digits
    # finding: predictable-token
    return "".join(random.choices(signs, k=12))


def start(session):
    # finding: predictable-token
    session["csrf_token"] = str(random.getrandbits(128))


def strong_reset_code(length=10):
    # ok: predictable-token
    return "".join(secrets.choice(string.ascii_letters) for _ in range(length))


def seating(people):
    # ok: predictable-token
    random.shuffle(people)
    return people


def delay(attempt):
    # ok: predictable-token
    return 2**attempt + random.random()
