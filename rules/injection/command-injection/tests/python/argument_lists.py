"""Lists of arguments that grow: what is put behind the program does not choose the program."""
import subprocess

from flask import Flask, request

app = Flask(__name__)
PRESETS = {"draft": ["-q", "40"], "print": ["-q", "95"]}


@app.post("/thumbnails")
def thumbnails():
    name = request.form["name"]
    sizes = request.form.getlist("size")
    # ok: command-injection
    subprocess.run(["gm", "convert", *sizes, name], check=True)
    return "", 204


@app.post("/prints")
def prints():
    command = ["lp", "-d", "hall"]
    for page in request.form.getlist("page"):
        command.append(page)
    # ok: command-injection
    subprocess.run(command, check=True)
    return "", 204


@app.post("/archives")
def archives():
    command = ["tar", "-cf", "out.tar"] + request.form.getlist("file")
    command.extend(request.form.getlist("more"))
    # ok: command-injection
    subprocess.run(command, check=True)
    return "", 204


@app.post("/chosen")
def chosen():
    command = ["nice"]
    command.insert(0, request.form["runner"])
    # finding: command-injection
    subprocess.run(command, check=True)
    return "", 204


@app.post("/given")
def given():
    # finding: command-injection
    subprocess.run([*request.form.getlist("words"), "--quiet"], check=True)
    return "", 204


@app.post("/either")
def either():
    command = ["gm"]
    if "tool" in request.form:
        command = [request.form["tool"]]
    for word in request.form.getlist("word"):
        command.append(word)
    # finding: command-injection
    subprocess.run(command, check=True)
    return "", 204


@app.post("/empty")
def empty():
    command = []
    for word in request.form.getlist("word"):
        command.append(word)
    # finding: command-injection
    subprocess.run(command, check=True)
    return "", 204


@app.post("/shells")
def shells():
    command = ["bash", "-c"]
    command.extend(request.form.getlist("line"))
    # finding: command-injection
    subprocess.run(command, check=True)
    return "", 204


@app.post("/overwritten")
def overwritten():
    command = ["gm", "identify"]
    command[int(request.form["at"])] = request.form["word"]
    # finding: command-injection
    subprocess.run(command, check=True)
    return "", 204
