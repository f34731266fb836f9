from testkit import source, sink

class Names:
    @staticmethod
    def join(first, second):
        return first + " " + second

    @classmethod
    def title(cls, _text):
        return "guest"


def show():
    sink(Names.join("a", source()))  # finding: test-flow
    sink(Names.title(source()))  # ok: test-flow
