import random
import secrets
import string

LETTERS = string.ascii_letters + string.digits


def make_code(size=24):
    # finding: weak-randomness
    return "".join(random.choice(LETTERS) for _ in range(size))


def random_string(length):
    # finding: weak-randomness
    return "".join(random.choices(LETTERS, k=length))


def parcel_code():
    # ok: weak-randomness
    return "".join(random.choice(LETTERS) for _ in range(6))


def safe_code():
    # ok: weak-randomness
    return "".join(secrets.choice(LETTERS) for _ in range(24))


def shuffled(words):
    # ok: weak-randomness
    return random.sample(words, len(words))


def start_reset(account, mailer):
    token = make_code()
    account.reset_digest = token
    mailer.send(account.id, f"Your code: {token}")


class Invitation:
    def __init__(self, account):
        self.access_code = random_string(12)
        account.token = safe_code()


def label(parcel, tokens):
    parcel.mark = parcel_code()
    for token in shuffled(tokens):
        parcel.add(token)
