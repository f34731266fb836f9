from base import Handler
from testkit import source, sink

class Printer(Handler):
    def write(self, text):
        sink(text)  # finding: test-flow

    def show(self, text):
        sink(text)  # ok: test-flow


Printer().run(source())
