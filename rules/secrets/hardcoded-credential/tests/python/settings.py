import os

import psycopg2
from flask import Flask

app = Flask(__name__)
# finding: hardcoded-credential
app.config["SECRET_KEY"] = "9f2b7c41d0e84a53b6"
# finding: hardcoded-credential
app.secret_key = "F31Qt82j/7wK B~XKK!jkM]LVB/,?PT"
# ok: hardcoded-credential
app.secret_hint = "Choose 2 words & 3 numbers, e.g. the name of a ship"
# finding: hardcoded-credential
SECRET_KEY = "django-7x!q0z$v9m2k#p4r8t1w"

# finding: hardcoded-credential
AWS_ACCESS_KEY_ID = "AKIAQ7RN2PLX9TD4VEWA"
# finding: hardcoded-credential
GITHUB = "ghp_a8Kd02LmZq7Xc4Vb1Nf6Hj3Tr9Wy5Pu0Es2G"
# finding: hardcoded-credential
DATABASE_URL = "postgresql://lending:Bugspriet_88@db.harbour-lib.eu:5432/lending"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "shop",
        # finding: hardcoded-credential
        "PASSWORD": "Kaltmamsell+41",
    }
}


def connect():
    # finding: hardcoded-credential
    return psycopg2.connect(host="db", user="shop", password="Zwiebel!rost7")


class Mailer:
    # finding: hardcoded-credential
    def __init__(self, smtp_password="Leuchtturm_2019"):
        self.smtp_password = smtp_password
        # finding: hardcoded-credential
        self.api_key = "b71e04c9f2a84d6e9d35"


def store(environ, sources):
    # finding: hardcoded-credential
    first = environ.get("STORE_PASSWORD", "Strandkorb!58")
    # finding: hardcoded-credential
    second = sources.read("STORE_API_KEY", "b71e04c9f2a84d6e9d35")
    # ok: hardcoded-credential
    third = environ.get("STORE_USER_NAME", "strandkorb")
    # ok: hardcoded-credential
    return first, second, third, environ.get("STORE_PASSWORD", "")


def allowed(form):
    # finding: hardcoded-credential
    return form["password"] == "Heringssalat77"


# what is fine

# ok: hardcoded-credential
SESSION_SECRET = os.environ["SESSION_SECRET"]
# ok: hardcoded-credential
API_KEY = os.getenv("PARTNER_API_KEY", "")
# ok: hardcoded-credential
PASSWORD_FIELD = "password"
# ok: hardcoded-credential
DEFAULT_PASSWORD = "changeme"
# ok: hardcoded-credential
LOCAL_DATABASE = "postgresql://postgres:postgres@localhost:5432/test"


def prompt(form):
    # ok: hardcoded-credential
    form.password.label = "Enter your password here"
    # ok: hardcoded-credential
    return {"password": form.password.data, "token_url": "/oauth/token"}


# ok: hardcoded-credential
HASHED_PASSWORD = "$2b$12$Zx1v9mT3qLr5Yk8Wc2Nf4uJ6sHd0Gp7BvXeQaRtMnOiKlUyCzEwSi"


class Webhooks:
    # finding: hardcoded-credential
    SHARED_KEY = os.environ.get("EVENT_SHARED_KEY") or "p4Kd9RtVb2LmXz7QwC1sYhN6"
    # finding: hardcoded-credential
    FEED_KEY = os.getenv("EVENT_FEED_KEY") or "p4Kd9RtVb2LmXz7QwC1sYhN6"
    # ok: hardcoded-credential
    PUBLIC_KEY = os.getenv("EVENT_PUBLIC_KEY") or "p4Kd9RtVb2LmXz7QwC1sYhN6"
    # ok: hardcoded-credential
    CACHE_KEY = os.environ.get("EVENT_CACHE_KEY") or "p4Kd9RtVb2LmXz7QwC1sYhN6"
    # ok: hardcoded-credential
    FEED_NAME = os.environ.get("EVENT_FEED_NAME") or "p4Kd9RtVb2LmXz7QwC1sYhN6"
    # ok: hardcoded-credential
    LETTER_KEY = LABELS.get("letters") or "p4Kd9RtVb2LmXz7QwC1sYhN6"
