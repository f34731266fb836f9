from . import reader
import app.reader
from testkit import sink

sink(reader.read())  # finding: test-flow
sink(reader.title())  # ok: test-flow
sink(app.reader.read())  # finding: test-flow
