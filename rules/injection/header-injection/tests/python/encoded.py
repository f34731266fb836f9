import base64
import binascii
import json

from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/encoded")
def encoded():
    answer = make_response("")
    text = request.args.get("note", "")
    # ok: header-injection
    answer.headers["X-Note"] = base64.urlsafe_b64encode(text.encode()).decode()
    # ok: header-injection
    answer.headers["X-Hex"] = binascii.hexlify(text.encode()).decode()
    # ok: header-injection
    answer.headers["X-State"] = base64.b64encode(json.dumps({"note": text}).encode()).decode("ascii")
    return answer


@app.get("/decoded")
def decoded():
    answer = make_response("")
    text = request.args.get("note", "")
    # finding: header-injection
    answer.headers["X-Note"] = base64.urlsafe_b64decode(text).decode()
    # base64 in lines of 76 signs
    # finding: header-injection
    answer.headers["X-Lines"] = base64.encodebytes(text.encode()).decode()
    return answer
