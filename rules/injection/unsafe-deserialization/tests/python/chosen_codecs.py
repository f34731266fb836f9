"""A codec out of a dictionary of objects, chosen by a header that may or may not be there."""

import base64
import json
import pickle

import pika


class PlainCodec:
    def load(self, data: bytes):
        return json.loads(data)  # ok: unsafe-deserialization


class ObjectCodec:
    def load(self, data: bytes):
        return pickle.loads(base64.b64decode(data))  # finding: unsafe-deserialization


CODECS = {"json": PlainCodec(), "py": ObjectCodec()}


class QuietCodec:
    def load(self, data: bytes):
        return pickle.loads(data)  # ok: unsafe-deserialization


QUIET = {"json": PlainCodec(), "py": QuietCodec()}


def decode(data, kind):
    return CODECS.get(kind, CODECS["json"]).load(data)


def on_job(channel, method, properties, body):
    headers = properties.headers or {}
    decode(body, headers.get("encoding", "json"))
    channel.basic_ack(method.delivery_tag)


def on_note(channel, method, properties, body):
    # nothing but the default can stand in it
    headers = {}
    QUIET[headers.get("encoding", "json")].load(body)
    channel.basic_ack(method.delivery_tag)


def run(address):
    channel = pika.BlockingConnection(pika.URLParameters(address)).channel()
    channel.basic_consume("jobs", on_job)
    channel.basic_consume("notes", on_note)
    channel.start_consuming()
