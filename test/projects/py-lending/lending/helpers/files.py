import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .errors import NotFound


def within(root: str | Path, name: str) -> Path:
    base = Path(root).resolve()
    path = (base / name).resolve()
    if not path.is_relative_to(base):
        raise NotFound("no such file")
    return path


def leaf(name: str) -> str:
    base = os.path.basename(name.replace("\\", "/"))
    return "file" if base in ("", ".", "..") else base


@contextmanager
def spool(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """Uploads are read more than once, so they are kept in a temporary file."""
    with tempfile.TemporaryFile() as copy:
        for chunk in iter(lambda: stream.read(65536), b""):
            copy.write(chunk)
        copy.seek(0)
        yield copy
