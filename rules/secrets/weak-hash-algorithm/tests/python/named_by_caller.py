import hashlib


def digest(data, algorithm="sha256"):
    # ok: weak-hash-algorithm
    return hashlib.new(algorithm, data).hexdigest()


def sign(order):
    # finding: weak-hash-algorithm
    return digest(order, algorithm="md5")


def approve(order):
    # finding: weak-hash-algorithm
    return digest(order, "sha1")


def mark(order):
    # ok: weak-hash-algorithm
    return digest(order)


def etag(page):
    # ok: weak-hash-algorithm
    return digest(page, "md5")
