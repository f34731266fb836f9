import hashlib
import hmac
from hashlib import md5

from Crypto.Hash import HMAC, MD5, SHA256
from itsdangerous import URLSafeSerializer


class Links:
    def __init__(self, key: bytes) -> None:
        self._key = key

    def old(self, payload: bytes) -> str:
        # finding: weak-hash-algorithm
        return hmac.new(self._key, payload, hashlib.md5).hexdigest()

    def older(self, payload: bytes) -> str:
        # finding: weak-hash-algorithm
        return hmac.new(self._key, payload, digestmod=md5).hexdigest()

    def short(self, payload: bytes) -> bytes:
        # finding: weak-hash-algorithm
        return hmac.digest(self._key, payload, "md5")

    def new(self, payload: bytes) -> str:
        # ok: weak-hash-algorithm
        return hmac.new(self._key, payload, hashlib.sha256).hexdigest()

    def cryptodome(self, payload: bytes) -> str:
        # finding: weak-hash-algorithm
        first = HMAC.new(self._key, payload, digestmod=MD5)
        # ok: weak-hash-algorithm
        second = HMAC.new(self._key, payload, digestmod=SHA256)
        # finding: weak-hash-algorithm
        return first.hexdigest() + second.hexdigest() + HMAC.new(self._key, payload).hexdigest()

    def signed(self, value: dict) -> str:
        # finding: weak-hash-algorithm
        old = URLSafeSerializer(self._key, signer_kwargs={"digest_method": hashlib.md5})
        # ok: weak-hash-algorithm
        new = URLSafeSerializer(self._key, signer_kwargs={"digest_method": hashlib.sha512})
        return old.dumps(value) + new.dumps(value)
