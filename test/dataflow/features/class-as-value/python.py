from testkit import source, sink

class Dirty:
    def read(self):
        return source()


class Fixed:
    def read(self):
        return "guest"


def make(kind):
    return kind()


def show():
    sink(make(Dirty).read())  # finding: test-flow
    sink(make(Fixed).read())  # ok: test-flow
