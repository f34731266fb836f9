import hashlib
import hmac
from hashlib import md5, sha1

from Crypto.Hash import MD5, SHA256
from cryptography.hazmat.primitives import hashes


def signature(text):
    # finding: weak-hash-algorithm
    return hashlib.md5(text).hexdigest()


def version(parts):
    # finding: weak-hash-algorithm
    digest = sha1()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def named(text):
    # finding: weak-hash-algorithm
    return hashlib.new("md5", text).digest()


def imported(text):
    # finding: weak-hash-algorithm
    return md5(text).digest()


def library(text):
    # finding: weak-hash-algorithm
    return MD5.new(text)


def certificate():
    # finding: weak-hash-algorithm
    return hashes.SHA1()


# what is fine


def checksum(text):
    # ok: weak-hash-algorithm
    return hashlib.sha256(text).hexdigest()


def cache_key(text):
    # ok: weak-hash-algorithm
    return hashlib.md5(text, usedforsecurity=False).hexdigest()


def chosen(name, text):
    # ok: weak-hash-algorithm
    return hashlib.new(name, text).digest()


def keyed(key, text):
    # ok: weak-hash-algorithm
    return hmac.new(key, text, "sha256").digest()


def modern(text):
    # ok: weak-hash-algorithm
    return SHA256.new(text)


def modern_certificate():
    # ok: weak-hash-algorithm
    return hashes.SHA256()


def etag(body):
    # ok: weak-hash-algorithm
    return hashlib.md5(body).hexdigest()


def stored(cache, query, load):
    # ok: weak-hash-algorithm
    key = "rows:" + hashlib.md5(query.encode()).hexdigest()
    # ok: weak-hash-algorithm
    cache_key = hashlib.sha1(query.encode()).hexdigest()
    return cache.get(key) or cache.get(cache_key) or load(query)


def upload(name, content):
    # ok: weak-hash-algorithm
    digest = hashlib.md5(content).hexdigest()
    record = Upload(path=digest + "/" + name)
    # finding: weak-hash-algorithm
    record.seal = hashlib.md5(content + name).hexdigest()
    return record


def seal(content):
    # finding: weak-hash-algorithm
    value = hashlib.md5(content).hexdigest()
    return value.upper()
