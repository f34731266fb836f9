import subprocess
from flask import Flask
from webargs import fields, validate
from webargs.flaskparser import use_args, use_kwargs, parser
app = Flask(__name__)
@app.get("/a")
@use_args({"host": fields.Str(required=True), "n": fields.Int()}, location="query")
def a(args):
    subprocess.run("ping -c %d x" % args["n"], shell=True)  # ok: command-injection
    subprocess.run("ping " + args["host"], shell=True)  # finding: command-injection
    return ""
@app.get("/b")
@use_kwargs({"host": fields.Str(required=True), "n": fields.Int()}, location="query")
def b(host, n):
    subprocess.run("ping -c %s x" % n, shell=True)  # ok: command-injection
    subprocess.run("ping " + host, shell=True)  # finding: command-injection
    return ""
@app.get("/c")
def c():
    args = parser.parse({"host": fields.Str()}, location="query")
    subprocess.run("ping " + args["host"], shell=True)  # finding: command-injection
    subprocess.run(["ping", "-c", "1", "localhost"])  # ok: command-injection
    return ""
