import importlib
from testkit import sink

def show():
    reader = importlib.import_module("reader")
    sink(reader.read())  # finding: test-flow
    sink(reader.title())  # ok: test-flow
