"""Connections to PostgreSQL whose string is made of keywords and values."""
import os

import psycopg
import psycopg2
from psycopg_pool import ConnectionPool

ARCHIVE = "host=archive.example.com dbname=archive user=writer"
BESIDE = "host=localhost dbname=archive user=writer"


def archive():
    # finding: cleartext-protocol
    return psycopg.connect(ARCHIVE, password=os.environ["ARCHIVE_PASSWORD"], sslmode="disable")


def archive_encrypted():
    # ok: cleartext-protocol
    return psycopg.connect(ARCHIVE, password=os.environ["ARCHIVE_PASSWORD"], sslmode="verify-full")


def archive_by_default():
    # ok: cleartext-protocol
    return psycopg.connect(ARCHIVE, password=os.environ["ARCHIVE_PASSWORD"])


def beside():
    # ok: cleartext-protocol
    return psycopg.connect(BESIDE, sslmode="disable")


def by_socket():
    # ok: cleartext-protocol
    return psycopg2.connect("host=/var/run/postgresql dbname=archive", sslmode="disable")


def in_cluster():
    # ok: cleartext-protocol
    return psycopg2.connect("dbname=archive host=archive.data.svc", sslmode="disable")


def in_one_string():
    # finding: cleartext-protocol
    return psycopg2.connect("dbname=archive host=archive.example.com sslmode=disable user=writer")


def pools():
    # finding: cleartext-protocol
    ConnectionPool("host=archive.example.com sslmode=disable", min_size=1)
    # ok: cleartext-protocol
    ConnectionPool("host=archive sslmode=disable", min_size=1)
    # ok: cleartext-protocol
    ConnectionPool("host=archive.example.com sslmode=require", min_size=1)
