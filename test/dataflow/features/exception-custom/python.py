from testkit import source, sink

class BadName(Exception):
    def __init__(self, name, code):
        super().__init__("bad name")
        self.name = name
        self.code = code


def show():
    try:
        raise BadName(source(), "E1")
    except BadName as error:
        sink(error.name)  # finding: test-flow
        sink(error.code)  # ok: test-flow
