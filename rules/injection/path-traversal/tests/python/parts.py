import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query, UploadFile
from fastapi.responses import FileResponse

app = FastAPI()
STORE = Path("/srv/store")


@app.post("/files")
async def keep(file: UploadFile):
    # ok: path-traversal
    with tempfile.NamedTemporaryFile(dir=STORE, suffix=Path(file.filename).suffix, delete=False) as out:
        out.write(await file.read())
    # ok: path-traversal
    (STORE / Path(file.filename).name).write_bytes(b"")
    # finding: path-traversal
    (STORE / file.filename).write_bytes(b"")


@app.get("/files")
async def get(name: Annotated[str, Query(pattern=r"^[\w-]+\.pdf$")], other: str):
    # ok: path-traversal
    FileResponse(STORE / name)
    # finding: path-traversal
    return FileResponse(STORE / other)
