import ast
import importlib
import json
import operator

from flask import Flask, jsonify, request

app = Flask(__name__)

OPERATORS = {"plus": operator.add, "minus": operator.sub}
PLUGINS = {"pdf": "reports.pdf", "csv": "reports.csv"}


@app.post("/formula")
def formula():
    text = request.form["formula"]
    # finding: code-injection
    value = eval(text)
    # finding: code-injection
    exec("result = " + text)
    # ok: code-injection
    literal = ast.literal_eval(text)
    # ok: code-injection
    parsed = json.loads(text)
    return jsonify(value, literal, parsed)


@app.post("/scripts")
def scripts():
    body = request.get_json()
    # finding: code-injection
    program = compile(body["script"], "<script>", "exec")
    # finding: code-injection
    plugin = importlib.import_module(body["plugin"])
    # ok: code-injection
    known = importlib.import_module(PLUGINS[body["kind"]])
    # ok: code-injection
    combine = OPERATORS[body["operator"]]
    return str(program) + plugin.NAME + known.NAME + str(combine(1, 2))


@app.get("/double")
def double():
    count = int(request.args["count"])
    # ok: code-injection
    return str(eval(f"{count} * 2"))


@app.get("/field")
def field():
    name = request.args["name"]
    if name in ("width", "height"):
        # ok: code-injection
        return str(eval(f"shape.{name}"))
    # finding: code-injection
    return str(eval(f"shape.{name}"))
