"""Bytes that stand in the code, in the ways in which Python writes them."""

import base64
import binascii
import os
import secrets

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

KEY = os.environb[b"LEDGER_KEY"]


class Seal:
    start = bytes(range(16))
    listed = bytes([7, 1, 9, 2] * 4)

    def __init__(self):
        self.own = os.urandom(16)

    def close(self):
        return Cipher(algorithms.AES(KEY), modes.CBC(self.start)).encryptor()  # finding: constant-nonce

    def close_list(self):
        return Cipher(algorithms.AES(KEY), modes.CBC(self.listed)).encryptor()  # finding: constant-nonce

    def close_well(self):
        # ok: constant-nonce
        return Cipher(algorithms.AES(KEY), modes.CBC(self.own)).encryptor()


def shelves():
    AES.new(KEY, AES.MODE_CBC, bytes(range(1, 17)))  # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytearray(range(0, 32, 2)))  # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes([0] * 16))  # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes(AES.block_size))  # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, b"\0" * AES.block_size)  # finding: constant-nonce
    # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes.fromhex("000102030405060708090a0b0c0d0e0f"))
    # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, binascii.unhexlify("ff0102030405060708090a0b0c0d0e0f"))
    # finding: constant-nonce
    AES.new(KEY, AES.MODE_CBC, base64.b64decode("AAECAwQFBgcICQoLDA0ODw=="))


def shelves_well(data, text):
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes(secrets.randbelow(256) for _ in range(16)))
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes([secrets.randbelow(256) for _ in range(16)]))
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes.fromhex(text))
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, base64.b64decode(text))
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes(data[: AES.block_size]))
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, os.urandom(AES.block_size))


def filled():
    vector = bytearray(16)
    for at in range(16):
        vector[at] = secrets.randbelow(256)
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes(vector))
    other = bytearray(AES.block_size)
    other[:] = os.urandom(AES.block_size)
    # ok: constant-nonce
    AES.new(KEY, AES.MODE_CBC, bytes(other))
