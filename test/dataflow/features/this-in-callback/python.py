from testkit import source, sink

class Page:
    def __init__(self):
        self.name = source()
        self.kind = "page"

    def show(self, rows):
        write = lambda row: sink(self.name)  # finding: test-flow
        title = lambda row: sink(self.kind)  # ok: test-flow
        for row in rows:
            write(row)
            title(row)
