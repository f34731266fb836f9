from flask import Flask
from flask_talisman import Talisman

# finding: hsts-disabled
SECURE_HSTS_SECONDS = 0

app = Flask(__name__)
# finding: hsts-disabled
Talisman(app, strict_transport_security=False)


class Development:
    # finding: hsts-disabled
    SECURE_HSTS_SECONDS = 0


class Staging:
    # ok: hsts-disabled
    SECURE_HSTS_SECONDS = 31536000
    # ok: hsts-disabled
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True


def configure(target, seconds):
    # finding: hsts-disabled
    target.config["SECURE_HSTS_SECONDS"] = 0
    # ok: hsts-disabled
    target.config["SECURE_HSTS_SECONDS"] = seconds


def overridden(settings):
    # finding: hsts-disabled
    settings.SECURE_HSTS_SECONDS = 0
    # ok: hsts-disabled
    settings.SECURE_SSL_REDIRECT = True


# ok: hsts-disabled
Talisman(app, strict_transport_security=True)
# ok: hsts-disabled
Talisman(app)
