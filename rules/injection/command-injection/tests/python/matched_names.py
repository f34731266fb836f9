import os
from flask import Flask, request
app = Flask(__name__)
@app.get("/c")
def c():
    match request.args.get("m"):
        case "x":
            os.system("run x")  # ok: command-injection
        case "a" | "b" as m:
            os.system("run " + m)  # ok: command-injection
        case str() as m2:
            os.system("run " + m2)  # finding: command-injection
    mode = request.args["mode"]
    match mode:
        case "x" | "y":
            os.system("run " + mode)  # ok: command-injection
        case "q" as z:
            os.system("run " + z)  # ok: command-injection
        case _:
            os.system("run " + mode)  # finding: command-injection
    return ""
