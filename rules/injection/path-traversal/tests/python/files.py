import os
import shutil
import tarfile
import zipfile
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse
from flask import Flask, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
ROOT = Path("/srv/files")
NAMES = ("terms.pdf", "prices.pdf")


@app.get("/files")
def read():
    name = request.args["name"]
    # finding: path-traversal
    with open(os.path.join("/srv/files", name)) as file:
        content = file.read()
    # finding: path-traversal
    second = (ROOT / name).read_text()
    # ok: path-traversal
    with open(os.path.join("/srv/files", os.path.basename(name))) as file:
        content += file.read()
    # ok: path-traversal
    third = (ROOT / secure_filename(name)).read_text()
    return {"text": content + second + third}


@app.get("/download/<path:name>")
def download(name):
    # finding: path-traversal
    return send_file("/srv/files/" + name)


@app.get("/static-files/<path:name>")
def static_file(name):
    # ok: path-traversal
    return send_from_directory("/srv/files", name)


@app.delete("/files")
def remove():
    path = os.path.realpath(os.path.join("/srv/files", request.args["name"]))
    if os.path.commonpath(["/srv/files", path]) != "/srv/files":
        return "no such file", 404
    # ok: path-traversal
    os.remove(path)
    # finding: path-traversal
    shutil.rmtree(f"/srv/cache/{request.args['name']}")
    return "", 204


@app.post("/upload")
def upload():
    sent = request.files["document"]
    # finding: path-traversal
    sent.save("/srv/inbox/" + sent.filename)
    # ok: path-traversal
    sent.save("/srv/inbox/" + secure_filename(sent.filename))
    with zipfile.ZipFile(sent) as archive:
        for entry in archive.infolist():
            # finding: path-traversal
            (ROOT / entry.filename).write_bytes(archive.read(entry))
        # ok: path-traversal
        archive.extractall(ROOT)
    return "", 204


@app.post("/backup")
def backup():
    with tarfile.open(fileobj=request.files["backup"]) as archive:
        # finding: path-traversal
        archive.extractall(ROOT)
        # ok: path-traversal
        archive.extractall(ROOT, filter="data")
    return "", 204


@api.get("/documents")
def document(name: str):
    if name not in NAMES:
        name = "terms.pdf"
    # ok: path-traversal
    return FileResponse(f"/srv/documents/{name}")


@api.get("/posters")
def poster(name: str):
    # finding: path-traversal
    return FileResponse(f"/srv/posters/{name}")


@api.get("/pages/{number}")
def numbered(number: int):
    # ok: path-traversal
    return FileResponse(f"/srv/pages/{number}.html")
