import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

CATALOG_FILE = "/srv/lending/catalog.sqlite3"


@contextmanager
def catalog_connection(path: str = CATALOG_FILE) -> Iterator[sqlite3.Connection]:
    """The catalogue is a read-mostly copy that every node keeps on its own disk."""
    conn = sqlite3.connect(path)
    conn.row_factory = sqlite3.Row
    try:
        yield conn
        conn.commit()
    finally:
        conn.close()
