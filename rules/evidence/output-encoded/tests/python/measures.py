from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/search")
def search():
    # finding: output-encoded
    return f"<p>{escape(request.args['q'])}</p>"


@app.route("/raw")
def raw():
    # ok: output-encoded
    return f"<p>{request.args['q']}</p>"
