import hashlib


def stored(password):
    # ok: weak-hash-algorithm
    return hashlib.sha1(password.encode()).hexdigest()


def pseudonym(user):
    # ok: weak-hash-algorithm
    return hashlib.md5(user.email.encode()).hexdigest()


def seal(document):
    # finding: weak-hash-algorithm
    return hashlib.md5(document.encode()).hexdigest()
