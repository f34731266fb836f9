import pandas as pd
import redis
from flask import Flask, request
from PIL import Image, ImageMath

app = Flask(__name__)
store = redis.Redis()


@app.get("/rows")
def rows():
    frame = pd.read_csv("/srv/rows.csv")
    wanted = request.args["wanted"]
    # finding: code-injection
    frame.query(request.args["where"])
    # ok: code-injection
    frame.query("name == @wanted")
    # finding: code-injection
    frame.eval("total = " + wanted)
    return ""


@app.get("/counts")
def counts():
    # finding: code-injection
    store.eval("return redis.call('GET', '" + request.args["key"] + "')", 0)
    # ok: code-injection
    store.eval("return redis.call('GET', KEYS[1])", 1, request.args["key"])
    return ""


@app.post("/mixed")
def mixed():
    image = Image.open(request.files["image"])
    # finding: code-injection
    ImageMath.eval(request.form["mix"], a=image)
    # ok: code-injection
    ImageMath.unsafe_eval("convert(a * factor, 'L')", a=image, factor=float(request.form["factor"]))
    return ""
