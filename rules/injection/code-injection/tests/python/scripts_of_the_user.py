import importlib.util
import runpy
import sys

from flask import Flask, request

app = Flask(__name__)


def main():
    # ok: code-injection
    runpy.run_path(sys.argv[1])
    # ok: code-injection
    importlib.util.spec_from_file_location("config", sys.argv[2])
    # finding: code-injection
    eval(sys.argv[3])


@app.route("/run")
def run():
    # finding: code-injection
    runpy.run_path(request.args["script"])
