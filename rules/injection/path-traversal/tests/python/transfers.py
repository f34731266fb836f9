"""Local ends of transfers from and to stores of objects."""
import os
import uuid

import boto3
from flask import Flask, request

app = Flask(__name__)
store = boto3.client("s3")


@app.post("/import")
def take():
    key = request.json["key"]
    # finding: path-traversal
    store.download_file("scans", key, "/srv/scans/" + key)
    # finding: path-traversal
    store.upload_file("/srv/scans/" + key, "scans", "copy")
    # ok: path-traversal
    store.download_file("scans", key, f"/srv/scans/{uuid.uuid4()}")
    # ok: path-traversal
    store.download_file("scans", key, os.path.join("/srv/scans", os.path.basename(key)))
    return "taken"
