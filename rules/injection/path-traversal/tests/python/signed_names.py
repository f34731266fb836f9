"""Names of files that have to equal a signature which the program makes."""
import hashlib
import hmac

from flask import Flask, abort, request

app = Flask(__name__)


def sign(data, secret=b"letters"):
    return hmac.new(secret, data.encode(), digestmod=hashlib.sha256).hexdigest()


class Share:
    def __init__(self):
        self.reader = request.args.get("reader", "")

    @property
    def mac(self):
        return sign(self.reader)


@app.get("/cards/<path:name>")
def card(name):
    share = Share()
    if name != share.mac + ".png":
        abort(404)
    # ok: path-traversal
    return open("/srv/cards/" + name).read()


@app.get("/drafts/<path:name>")
def draft(name):
    share = Share()
    if request.args["mac"] != share.mac:
        abort(404)
    # finding: path-traversal
    return open("/srv/drafts/" + name).read()
