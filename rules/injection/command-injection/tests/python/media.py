import asyncio
import os
import shlex
import subprocess

from celery import Celery
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
queue = Celery("media")

FORMATS = {"png": "png", "jpg": "jpeg"}


@app.post("/convert")
def convert():
    name = request.form["name"]
    # finding: command-injection
    os.system("convert /srv/media/" + name + " /srv/out.png")
    # finding: command-injection
    subprocess.run(f"identify /srv/media/{name}", shell=True, check=False)
    # ok: command-injection
    subprocess.run(["convert", f"/srv/media/{name}", "/srv/out.png"], check=True)
    # ok: command-injection
    os.system("identify /srv/media/" + shlex.quote(name))
    return "done"


@app.get("/probe")
def probe():
    host = request.args.get("host", "")
    # finding: command-injection
    lines = os.popen("ping -c 1 %s" % host).read()
    if not host.isalnum():
        return "no such host", 400
    # ok: command-injection
    os.system(f"traceroute {host}")
    return lines


@app.post("/render")
def render():
    data = request.get_json()
    # finding: command-injection
    subprocess.Popen([data["program"], "--headless"])
    # finding: command-injection
    subprocess.call(["bash", "-c", f"render --scene {data['scene']}"])
    kind = FORMATS[data["kind"]]
    # ok: command-injection
    subprocess.call(f"render --format {kind}", shell=True)
    # ok: command-injection
    subprocess.run(["render", "--scene", data["scene"]], shell=False)
    return "started"


@api.get("/speech")
async def speech(voice: str, rate: int = 100):
    # finding: command-injection
    await asyncio.create_subprocess_shell(f"espeak -v {voice} -f /srv/text")
    # ok: command-injection
    await asyncio.create_subprocess_shell(f"espeak -s {rate} -f /srv/text")


@queue.task
def thumbnail(path):
    # finding: command-injection
    subprocess.check_output("thumb " + path, shell=True)


@app.post("/thumbs")
def thumbs():
    thumbnail.delay(request.form["path"])
    return "queued"
