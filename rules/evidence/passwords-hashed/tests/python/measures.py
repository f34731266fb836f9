import hashlib

import bcrypt


def register(password, colour):
    # finding: passwords-hashed
    one = bcrypt.hashpw(password.encode(), bcrypt.gensalt(12))
    # ok: passwords-hashed
    two = hashlib.sha256(password.encode()).hexdigest()
    # ok: passwords-hashed
    three = bcrypt.hashpw(colour.encode(), bcrypt.gensalt(12))
    return one, two, three
