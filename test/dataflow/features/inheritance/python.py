from testkit import source, sink

class Base:
    def read(self):
        return source()

    def title(self):
        return source()


class Derived(Base):
    def title(self):
        return "guest"


def show():
    item = Derived()
    sink(item.read())  # finding: test-flow
    sink(item.title())  # ok: test-flow
