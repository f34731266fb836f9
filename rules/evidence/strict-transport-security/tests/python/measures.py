from flask import Flask
from flask_talisman import Talisman

app = Flask(__name__)
# finding: strict-transport-security
Talisman(app)
# finding: strict-transport-security
SECURE_HSTS_SECONDS = 31536000
# ok: strict-transport-security
SECURE_REDIRECT_SECONDS = 31536000
