from flask import Flask
from flask_login import login_required

app = Flask(__name__)


@app.route("/rooms")
# finding: routes-authenticated
@login_required
def rooms():
    return []


@app.route("/open")
# ok: routes-authenticated
def opened():
    return []
