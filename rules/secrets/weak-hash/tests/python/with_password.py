import hashlib


def stored(user, password):
    # ok: weak-hash
    return hashlib.sha1(f"{user.email}:{password}".encode()).hexdigest()


def pseudonym(user):
    # finding: weak-hash
    return hashlib.sha1(f"{user.email}:visitor".encode()).hexdigest()
