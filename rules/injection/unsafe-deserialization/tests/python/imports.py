import json
import marshal
import pickle
import tempfile
from base64 import b64decode
from contextlib import contextmanager

import jsonpickle
import torch
import yaml
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/state")
def state():
    # finding: unsafe-deserialization
    first = pickle.loads(request.data)
    # finding: unsafe-deserialization
    second = pickle.loads(b64decode(request.cookies["state"]))
    # finding: unsafe-deserialization
    third = pickle.load(request.files["state"])
    # ok: unsafe-deserialization
    fourth = json.loads(request.data)
    with open("/srv/state.pickle", "rb") as file:
        # ok: unsafe-deserialization
        fifth = pickle.load(file)
    return jsonify(first, second, third, fourth, fifth)


@app.post("/config")
def config():
    text = request.get_data(as_text=True)
    # finding: unsafe-deserialization
    first = yaml.load(text, Loader=yaml.Loader)
    # finding: unsafe-deserialization
    second = yaml.unsafe_load(text)
    # ok: unsafe-deserialization
    third = yaml.load(text, Loader=yaml.SafeLoader)
    # ok: unsafe-deserialization
    fourth = yaml.safe_load(text)
    return jsonify(first, second, third, fourth)


@app.post("/models")
def models():
    # finding: unsafe-deserialization
    first = torch.load(request.files["model"])
    # ok: unsafe-deserialization
    second = torch.load(request.files["model"], weights_only=True)
    # finding: unsafe-deserialization
    third = jsonpickle.decode(request.form["text"])
    # finding: unsafe-deserialization
    fourth = marshal.loads(request.data)
    # ok: unsafe-deserialization
    fifth = pickle.loads(pickle.dumps({"a": 1}))
    return jsonify(first, second, third, fourth, fifth)


@contextmanager
def kept(stream):
    with tempfile.TemporaryFile() as copy:
        for part in iter(lambda: stream.read(4096), b""):
            copy.write(part)
        copy.seek(0)
        yield copy


@app.post("/kept")
def load_kept():
    with kept(request.files["state"]) as copy:
        # finding: unsafe-deserialization
        first = pickle.load(copy)
    with kept(open("/srv/state.pickle", "rb")) as copy:
        # ok: unsafe-deserialization
        second = pickle.load(copy)
    return jsonify(first, second)
