import re

from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
mongo = MongoClient().shop
PATTERNS = {"word": r"\w+", "number": r"\d+"}


def load():
    return open("/srv/words.txt").read()


@app.get("/words")
def words():
    pattern = request.args["pattern"]
    # finding: regex-injection
    found = re.findall(pattern, load())
    # finding: regex-injection
    compiled = re.compile("^" + pattern)
    # finding: regex-injection
    first = re.search(f"({pattern})", load())
    # finding: regex-injection
    replaced = re.sub(pattern, "", load())
    # ok: regex-injection
    escaped = re.findall(re.escape(pattern), load())
    # ok: regex-injection
    known = re.findall(PATTERNS[request.args["kind"]], load())
    # ok: regex-injection
    contained = pattern in load()
    return jsonify(found, compiled.pattern, str(first), replaced, escaped, known, contained)


@app.get("/codes")
def codes():
    text = request.args["text"]
    # ok: regex-injection
    if re.match(r"^[a-z]+$", text):
        # ok: regex-injection
        return jsonify(re.findall(text, load()))
    # finding: regex-injection
    return jsonify(re.match(text, load()) is not None)


@app.get("/repeat")
def repeat():
    count = int(request.args["count"])
    # ok: regex-injection
    return jsonify(re.findall("a{%d}" % count, load()))


@app.get("/reviews")
def reviews():
    phrase = request.args["phrase"]
    # finding: regex-injection
    found = mongo.reviews.find({"body": {"$regex": phrase, "$options": "i"}})
    # ok: regex-injection
    exact = mongo.reviews.find({"title": {"$regex": "^" + re.escape(phrase)}})
    return jsonify([*found, *exact])
