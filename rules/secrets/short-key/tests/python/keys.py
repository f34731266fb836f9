from Crypto.PublicKey import DSA, RSA
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa

BITS = 512


def keys():
    # finding: short-key
    rsa.generate_private_key(public_exponent=65537, key_size=1024)
    # finding: short-key
    rsa.generate_private_key(65537, BITS)
    # finding: short-key
    dsa.generate_private_key(key_size=1024)
    # finding: short-key
    RSA.generate(1024)
    # finding: short-key
    DSA.generate(bits=1024)
    # finding: short-key
    ec.generate_private_key(ec.SECP192R1())


# what is fine


def long_keys(bits):
    # ok: short-key
    rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: short-key
    rsa.generate_private_key(public_exponent=65537, key_size=bits)
    # ok: short-key
    RSA.generate(4096)
    # ok: short-key
    ec.generate_private_key(ec.SECP256R1())
