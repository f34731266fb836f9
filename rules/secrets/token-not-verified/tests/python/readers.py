import jwt
from jose import jwt as jose_jwt

LAX = {"verify_signature": False}


def readers(token, key):
    # finding: token-not-verified
    jwt.decode(token, options={"verify_signature": False})
    # finding: token-not-verified
    jwt.decode(token, key, algorithms=["HS256"], options=LAX)
    # finding: token-not-verified
    jwt.decode(token, key, verify=False)
    # finding: token-not-verified
    jwt.decode(token, key, algorithms=["none"])
    # finding: token-not-verified
    jose_jwt.decode(token, key, options={"verify_signature": False})
    # finding: token-not-verified
    jose_jwt.get_unverified_claims(token)


# what is fine


def readers_well(token, key):
    # ok: token-not-verified
    jwt.decode(token, key, algorithms=["HS256"])
    # ok: token-not-verified
    jwt.decode(token, key, algorithms=["HS256"], options={"verify_aud": False})
    # ok: token-not-verified
    jwt.get_unverified_header(token)
    # ok: token-not-verified
    jose_jwt.decode(token, key, algorithms=["RS256"], options={"verify_signature": True})
