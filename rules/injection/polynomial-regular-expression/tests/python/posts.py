import re

from flask import Flask, request

app = Flask(__name__)
EDGES = re.compile(r"^\s+|\s+$")
NUMBER = re.compile(r"\d+x")


@app.route("/posts", methods=["POST"])
def posts():
    text = request.form["text"]
    # finding: polynomial-regular-expression
    a = re.sub(r"\s+$", "", text)
    # ok: polynomial-regular-expression
    b = re.sub(r"^\s+", "", text)
    # finding: polynomial-regular-expression
    c = EDGES.sub("", text)
    # finding: polynomial-regular-expression
    d = NUMBER.search(text)
    # ok: polynomial-regular-expression
    e = NUMBER.match(text)
    # ok: polynomial-regular-expression
    f = NUMBER.fullmatch(text)
    # finding: polynomial-regular-expression
    g = re.fullmatch(r"a*a*", text)
    # finding: polynomial-regular-expression
    h = re.findall(r"\s*,\s*", text)
    # ok: polynomial-regular-expression
    i = re.split(r"[,;]", text)
    # finding: polynomial-regular-expression
    j = list(re.finditer(r"(?i)[a-z]+!", text))
    # ok: polynomial-regular-expression
    k = NUMBER.search(text[:100])
    # finding: polynomial-regular-expression
    m = NUMBER.search(text[100:])
    # ok: polynomial-regular-expression
    n = NUMBER.search(request.headers["X-Size"])
    # what is not understood is not judged: an atomic group
    # ok: polynomial-regular-expression
    o = re.search(r"(?>\d+)x", text)
    return {"all": [a, b, c, d, e, f, g, h, i, j, k, m, n, o]}


@app.route("/checked", methods=["POST"])
def checked():
    text = request.form["text"]
    if len(text) > 200:
        return "too long", 400
    # ok: polynomial-regular-expression
    a = NUMBER.search(text)
    note = request.form["note"]
    if len(note) < 3:
        return "too short", 400
    # finding: polynomial-regular-expression
    b = NUMBER.search(note)
    # ok: polynomial-regular-expression
    c = NUMBER.search(open("own.txt").read())
    return {"all": [a, b, c]}


@app.route("/posts/<slug>")
def one(slug):
    # ok: polynomial-regular-expression
    return {"slug": re.sub(r"-+$", "", slug)}
