from flask import Flask
from flask_limiter import Limiter

app = Flask(__name__)
limiter = Limiter(app=app)


@app.route("/login", methods=["POST"])
# finding: attempts-limited
@limiter.limit("5/minute")
def login():
    return ""


@app.route("/search", methods=["POST"])
# ok: attempts-limited
def search():
    return ""
