from testkit import source, sink

class Lines:
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        for line in self.lines:
            yield line


def show():
    for line in Lines([source()]):
        sink(line)  # finding: test-flow
    for line in Lines(["guest"]):
        sink(line)  # ok: test-flow
