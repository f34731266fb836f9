"""What a number is for, as the names around it say."""
import random
import secrets
import string
import uuid

LETTERS = string.ascii_letters + string.digits


def recovery_code(length=10):
    # finding: weak-randomness
    return "".join(random.choices(LETTERS, k=length))


def generate_password(length=12):
    # finding: weak-randomness
    return "".join(random.choice(LETTERS) for _ in range(length))


def invite(guest):
    # finding: weak-randomness
    token = "%030x" % random.getrandbits(120)
    guest.send("https://party.eu/join/" + token)


def sms(guest, gate):
    # finding: weak-randomness
    otp = random.randint(100000, 999999)
    gate.send(guest.phone, f"Your code is {otp}")


def client(name):
    # finding: weak-randomness
    return {"name": name, "api_key": str(uuid.uuid1())}


class Card:
    def __init__(self):
        rng = random.Random()
        # finding: weak-randomness
        self.unlock_code = rng.randrange(10**8)


# what is fine


def backup_code():
    # ok: weak-randomness
    return "".join(secrets.choice(LETTERS) for _ in range(10))


def create_token():
    # ok: weak-randomness
    return "".join(random.SystemRandom().choices(LETTERS, k=40))


def colour_code():
    # ok: weak-randomness
    return "#%06x" % random.getrandbits(24)


def mask(words, vocabulary):
    # ok: weak-randomness
    token = random.choice(vocabulary)
    return [token if random.random() < 0.15 else word for word in words]


def seats(names):
    plan = list(names)
    # ok: weak-randomness
    random.shuffle(plan)
    return plan


def backoff(attempt):
    # ok: weak-randomness
    delay = random.uniform(0, 2**attempt)
    return delay
