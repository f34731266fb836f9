import hashlib


def package_digest(path):
    with path.open("rb") as source:
        # finding: weak-hash-algorithm
        return hashlib.file_digest(source, "md5").hexdigest()


def strong_digest(path):
    with path.open("rb") as source:
        # ok: weak-hash-algorithm
        return hashlib.file_digest(source, "sha256").hexdigest()
