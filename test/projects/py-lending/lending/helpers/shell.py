import subprocess
from functools import partial

BACKUP_COMMAND = "find /srv/lending/spool -name '*.part' -mtime +2 -delete"

_line = partial(subprocess.run, shell=True, check=True, capture_output=True)


def run(*args: str, timeout: int = 60) -> str:
    return subprocess.run(args, check=True, capture_output=True, text=True, timeout=timeout).stdout


def run_line(line: str) -> bytes:
    return _line(line).stdout


def sweep() -> None:
    subprocess.run(BACKUP_COMMAND, shell=True, check=False)
