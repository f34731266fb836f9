import os

from celery import Celery
from flask import Flask, request

tasks = Celery("media")
app = Flask(__name__)


@tasks.task(bind=True, max_retries=3)
def convert(self, path, size="small"):
    # finding: command-injection
    os.system("convert " + path)
    # ok: command-injection
    os.system("convert " + size)


@app.post("/media")
def media():
    convert.apply_async(args=[request.form["path"]], countdown=5)
    return "", 202
