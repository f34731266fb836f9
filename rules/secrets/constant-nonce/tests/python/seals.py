import os

import nacl.secret
from Crypto.Cipher import AES, ChaCha20
from Cryptodome.Cipher import DES3
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# finding: constant-nonce
VECTOR = b"0123456789abcdef"


def stamps(key, text):
    # finding: constant-nonce
    AES.new(key, AES.MODE_CBC, iv=b"letterbox-iv-no1").encrypt(text)
    # finding: constant-nonce
    AES.new(key, AES.MODE_CFB, "letterbox-iv-no2".encode()).encrypt(text)
    AES.new(key, AES.MODE_OFB, VECTOR).encrypt(text)
    # finding: constant-nonce
    AES.new(key, AES.MODE_CBC, bytes(16)).encrypt(text)
    # finding: constant-nonce
    AES.new(key, AES.MODE_CBC, iv=b"\x00" * 16).encrypt(text)
    # finding: constant-nonce
    ChaCha20.new(key=key, nonce=b"mailbag7").encrypt(text)
    # finding: constant-nonce
    DES3.new(key, DES3.MODE_CBC, b"parcel00").encrypt(text)


def crates(key, text):
    # finding: constant-nonce
    Cipher(algorithms.AES(key), modes.CBC(b"crate-number-001")).encryptor()
    # finding: constant-nonce
    Cipher(algorithms.AES(key), modes.GCM(initialization_vector=b"crate-nr-002")).encryptor()
    # finding: constant-nonce
    AESGCM(key).encrypt(b"crate-nr-003", text, None)
    # finding: constant-nonce
    nacl.secret.SecretBox(key).encrypt(text, b"crate-number-004-of-2400")


# what is fine


def stamps_well(key, text, received):
    vector = os.urandom(16)
    # ok: constant-nonce
    AES.new(key, AES.MODE_CBC, iv=vector).encrypt(text)
    # ok: constant-nonce
    AES.new(key, AES.MODE_GCM).encrypt(text)
    # ok: constant-nonce
    AES.new(key, AES.MODE_CBC, received[:16]).decrypt(received[16:])
    # ok: constant-nonce
    Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    # ok: constant-nonce
    AESGCM(key).encrypt(os.urandom(12), text, b"header")
    # ok: constant-nonce
    nacl.secret.SecretBox(key).encrypt(text)
