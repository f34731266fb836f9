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


class Stamps:
    def _code(self, groups=3):
        # finding: weak-randomness
        return "-".join("".join(random.choices(LETTERS, k=4)) for _ in range(groups))

    def sell(self, store, amount):
        store.add(GiftCard(code=self._code(), amount=amount))

    def reward(self, guest):
        # finding: weak-randomness
        coupon_code = "".join(random.choices(LETTERS, k=8))
        guest.send(coupon_code)
        # finding: weak-randomness
        redemption_code = random.getrandbits(64)
        guest.send(redemption_code)

    def renew(self, card):
        # finding: weak-randomness
        card.pin = random.randint(1000, 9999)


class GiftCard:
    def __init__(self, code, amount):
        self.code = code
        self.amount = amount


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


class Shelf:
    def __init__(self, code, colour):
        self.code = code
        self.colour = colour


def _shelf_mark():
    # ok: weak-randomness
    return "".join(random.choices(LETTERS, k=4))


def shelf(board):
    # ok: weak-randomness
    board.pin = random.randint(1, 40)
    return Shelf(code=_shelf_mark(), colour=colour_code())


def sold_card():
    # ok: weak-randomness
    return GiftCard(code="".join(secrets.choice(LETTERS) for _ in range(16)), amount=random.randint(5, 50))
