import os

import jwt
from authlib.jose import jwt as auth
from jose import jwt as jose

KEY = os.environ["JWT_KEY"]


def issue(user):
    # finding: sensitive-data-in-token
    return jwt.encode({"sub": user.id, "born": user.date_of_birth}, KEY, algorithm="HS256")


def with_password(user, password):
    claims = {"sub": user.id, "password": password}
    # finding: sensitive-data-in-token
    return jwt.encode(claims, KEY, algorithm="HS256")


def with_phone(user):
    # finding: sensitive-data-in-token
    return jose.encode({"sub": user.id, "phone": user.phone_number}, KEY, algorithm="HS256")


def with_account(customer):
    # finding: sensitive-data-in-token
    return auth.encode({"alg": "HS256"}, {"sub": customer.id, "iban": customer.iban}, KEY)


def with_payload(patient):
    payload = {"sub": patient.number}
    payload["diagnosis"] = patient.diagnosis
    # finding: sensitive-data-in-token
    return jwt.encode(payload=payload, key=KEY, algorithm="HS256")


# what is fine


def by_id(user):
    # ok: sensitive-data-in-token
    return jwt.encode({"sub": user.id}, KEY, algorithm="HS256")


def with_role(user):
    # ok: sensitive-data-in-token
    return jwt.encode({"sub": user.id, "role": user.role}, KEY, algorithm="HS256")


def verified(user):
    # ok: sensitive-data-in-token
    return jose.encode({"sub": user.id, "verified": user.email_verified}, KEY, algorithm="HS256")


def read(token):
    # ok: sensitive-data-in-token
    return jwt.decode(token, KEY, algorithms=["HS256"])


def of_order(order):
    # ok: sensitive-data-in-token
    return auth.encode({"alg": "HS256"}, {"order": order.id}, KEY)
