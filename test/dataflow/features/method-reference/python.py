from testkit import source, sink

class Printer:
    def write(self, text):
        sink(text)  # finding: test-flow

    def title(self, text):
        sink(text)  # ok: test-flow


def show():
    printer = Printer()
    write = printer.write
    title = printer.title
    write(source())
    title("guest")
