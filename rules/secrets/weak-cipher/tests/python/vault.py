from Crypto.Cipher import AES, ARC4, DES, DES3, Blowfish
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def old(key):
    # finding: weak-cipher
    return DES.new(key, DES.MODE_CBC)


def triple(key):
    # finding: weak-cipher
    return DES3.new(key, DES3.MODE_CBC)


def stream(key):
    # finding: weak-cipher
    return ARC4.new(key)


def blocks(key, text):
    # finding: weak-cipher
    return AES.new(key, AES.MODE_ECB).encrypt(text)


def fish(key):
    # finding: weak-cipher
    return Cipher(algorithms.Blowfish(key), modes.CBC(b"0" * 8))


def equal_blocks(key):
    # finding: weak-cipher
    return Cipher(algorithms.AES(key), modes.ECB())


def fish_again(key):
    # finding: weak-cipher
    return Blowfish.new(key, Blowfish.MODE_CBC)


# what is fine


def modern(key, nonce):
    # ok: weak-cipher
    return AES.new(key, AES.MODE_GCM, nonce=nonce)


def chained(key, iv):
    # ok: weak-cipher
    return AES.new(key, AES.MODE_CBC, iv)


def counter(key, nonce):
    # ok: weak-cipher
    return Cipher(algorithms.AES(key), modes.GCM(nonce))


def aead(key):
    # ok: weak-cipher
    return AESGCM(key)


def chacha(key, nonce):
    # ok: weak-cipher
    return Cipher(algorithms.ChaCha20(key, nonce), mode=None)
