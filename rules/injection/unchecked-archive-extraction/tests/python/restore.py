import contextlib
import shutil
import tarfile
import zipfile
from pathlib import Path

import requests

TARGET = Path("/srv/restore")


def restore(name):
    with tarfile.open(name) as archive:
        # finding: unchecked-archive-extraction
        archive.extractall(TARGET)
    with tarfile.open(name, "r:gz") as archive:
        # ok: unchecked-archive-extraction
        archive.extractall(TARGET, filter="data")
    archive = tarfile.TarFile(name)
    # finding: unchecked-archive-extraction
    archive.extractall(path=TARGET)
    # finding: unchecked-archive-extraction
    tarfile.open(name).extractall()
    # ok: unchecked-archive-extraction
    tarfile.open(name).extractall(TARGET, filter=tarfile.data_filter)
    with zipfile.ZipFile(name) as packed:
        # ok: unchecked-archive-extraction
        packed.extractall(TARGET)


def mirror(url):
    file = TARGET / "mirror.tar.gz"
    file.write_bytes(requests.get(url, timeout=30).content)
    # finding: unchecked-archive-extraction
    shutil.unpack_archive(file, TARGET)
    # finding: unchecked-archive-extraction
    shutil.unpack_archive("/srv/mirror.tar.gz", TARGET)
    # ok: unchecked-archive-extraction
    shutil.unpack_archive(file, TARGET, filter="data")
    # ok: unchecked-archive-extraction
    shutil.unpack_archive("/srv/mirror.zip", TARGET)


def listing(name):
    with tarfile.open(name) as archive:
        # ok: unchecked-archive-extraction
        return archive.getnames()


def unpack_closing(archive, target):
    with contextlib.closing(tarfile.open(archive, "r:*")) as tar:
        # finding: unchecked-archive-extraction
        tar.extractall(target, filter="fully_trusted")


def unpack_filtered(archive, target):
    with contextlib.closing(tarfile.open(archive, "r:*")) as tar:
        # ok: unchecked-archive-extraction
        tar.extractall(target, filter="data")
