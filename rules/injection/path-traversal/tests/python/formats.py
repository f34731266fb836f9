"""Readers and writers of formats, file systems of libraries."""
from flask import Flask, request, send_file, send_from_directory, abort
from werkzeug.utils import secure_filename, safe_join
import os, io, codecs, gzip, bz2, lzma, shutil, zipfile, tarfile, pathlib, aiofiles, aiofiles.os, anyio, fsspec, tempfile, linecache, h5py, sqlite3, numpy as np, pandas as pd, polars as pl, joblib, glob, importlib.resources, py7zr, rarfile, openpyxl, docx, PyPDF2, pypdf, fitz, configparser, tomllib, yaml, csv, json, pyarrow.parquet as pq, soundfile, librosa, torch, cv2
from pathlib import Path
from PIL import Image
from cloudpathlib import AnyPath
from upath import UPath
from smart_open import open as sopen
from starlette.responses import FileResponse
from fs.osfs import OSFS
from ruamel.yaml import YAML

app = Flask(__name__)
BASE = Path("/srv/files")

@app.get("/1")
def p1():
    n = request.args["n"]
    open(f"/srv/{n}")  # finding: path-traversal
    with io.open(os.path.join("/srv", n)) as f:  # finding: path-traversal
        pass
    codecs.open("/srv/" + n)  # finding: path-traversal
    gzip.open("/srv/" + n)  # finding: path-traversal
    lzma.open("/srv/" + n)  # finding: path-traversal
    (BASE / n).read_text()  # finding: path-traversal
    BASE.joinpath(n).write_bytes(b"")  # finding: path-traversal
    Path(BASE, n).unlink()  # finding: path-traversal
    shutil.copyfile("/a", "/srv/" + n)  # finding: path-traversal
    shutil.copyfileobj(open("/srv/" + n), io.StringIO())  # finding: path-traversal
    os.remove("/srv/" + n)  # finding: path-traversal
    send_file(BASE / n)  # finding: path-traversal
    send_from_directory("/srv", n)  # ok: path-traversal
    open(BASE / secure_filename(n))  # ok: path-traversal
    open(safe_join("/srv", n))  # ok: path-traversal
    open(BASE / os.path.basename(n))  # ok: path-traversal
    open(BASE / Path(n).name)  # ok: path-traversal
    np.load("/srv/" + n)  # finding: path-traversal
    np.loadtxt("/srv/" + n)  # finding: path-traversal
    np.save("/srv/" + n, [])  # finding: path-traversal
    np.genfromtxt("/srv/" + n)  # finding: path-traversal
    pd.read_csv("/srv/" + n)  # finding: path-traversal
    pd.DataFrame().to_csv("/srv/" + n)  # finding: path-traversal
    pd.DataFrame().to_parquet("/srv/" + n)  # finding: path-traversal
    pl.read_csv("/srv/" + n)  # finding: path-traversal
    pl.scan_parquet("/srv/" + n)  # finding: path-traversal
    h5py.File("/srv/" + n)  # finding: path-traversal
    sqlite3.connect("/srv/" + n)  # finding: path-traversal
    cv2.imread("/srv/" + n)  # finding: path-traversal
    Image.open("/srv/" + n)  # finding: path-traversal
    Image.new("RGB", (1, 1)).save("/srv/" + n)  # finding: path-traversal
    openpyxl.load_workbook("/srv/" + n)  # finding: path-traversal
    docx.Document("/srv/" + n)  # finding: path-traversal
    pypdf.PdfReader("/srv/" + n)  # finding: path-traversal
    fitz.open("/srv/" + n)  # finding: path-traversal
    pq.read_table("/srv/" + n)  # finding: path-traversal
    configparser.ConfigParser().read("/srv/" + n)  # finding: path-traversal
    soundfile.read("/srv/" + n)  # finding: path-traversal
    return ""

@app.get("/2")
async def p2():
    n = request.args["n"]
    async with aiofiles.open("/srv/" + n) as f:  # finding: path-traversal
        pass
    await aiofiles.os.remove("/srv/" + n)  # finding: path-traversal
    await aiofiles.os.makedirs("/srv/" + n)  # finding: path-traversal
    await aiofiles.os.unlink("/srv/" + n)  # finding: path-traversal
    await anyio.Path("/srv", n).read_text()  # finding: path-traversal
    await (anyio.Path("/srv") / n).read_bytes()  # finding: path-traversal
    async with await anyio.open_file("/srv/" + n) as f:  # finding: path-traversal
        pass
    FileResponse("/srv/" + n)  # finding: path-traversal
    sopen("/srv/" + n)  # finding: path-traversal
    fsspec.open("/srv/" + n)  # finding: path-traversal
    fsspec.filesystem("file").open("/srv/" + n)  # finding: path-traversal
    UPath("/srv", n).read_text()  # finding: path-traversal
    AnyPath("/srv/" + n).read_text()  # finding: path-traversal
    OSFS("/srv").open(n)  # ok: path-traversal
    p = (BASE / n).resolve()  # ok: path-traversal
    if not p.is_relative_to(BASE):
        abort(404)
    p.read_bytes()
    q = os.path.realpath(os.path.join("/srv", n))  # ok: path-traversal
    if os.path.commonpath([q, "/srv"]) != "/srv":
        abort(404)
    open(q)
    return ""

@app.get("/3")
def p3():
    n = request.args["n"]
    try:
        p = (BASE / n).resolve()  # ok: path-traversal
        p.relative_to(BASE.resolve())
    except ValueError:
        abort(404)
    p.read_bytes()
    f = request.files["f"]
    f.save("/srv/" + f.filename)  # finding: path-traversal
    f.save("/srv/" + secure_filename(f.filename))
    f.save(os.path.join("/srv", f.filename))  # finding: path-traversal
    zipfile.ZipFile(f).extractall("/srv/x")
    z = zipfile.ZipFile(f)
    for e in z.infolist():
        with open(os.path.join("/srv", e.filename), "wb") as o:  # finding: path-traversal
            o.write(z.read(e))
    with tarfile.open(fileobj=f.stream) as t:
        t.extractall("/srv/x")  # finding: path-traversal
    with tarfile.open(fileobj=f.stream) as t:
        t.extractall("/srv/x", filter="data")
    shutil.unpack_archive("/srv/" + n, "/srv/x")  # finding: path-traversal
    shutil.rmtree(BASE / n)  # finding: path-traversal
    os.makedirs(BASE / n)  # finding: path-traversal
    os.replace("/srv/a", BASE / n)  # finding: path-traversal
    list(BASE.glob(n))  # ok: path-traversal
    if n in os.listdir(BASE):
        open(BASE / n)  # ok: path-traversal
    torch.load(BASE / "x", weights_only=True)
    importlib.resources.files("pkg").joinpath(n).read_text()  # finding: path-traversal
    return ""
