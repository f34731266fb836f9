from testkit import source, sink

class Person:
    def __init__(self):
        self._name = "none"

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value.strip()

    @property
    def kind(self):
        return "person"


def show():
    person = Person()
    person.name = source()
    sink(person.name)  # finding: test-flow
    sink(person.kind)  # ok: test-flow
    other = Person()
    other.name = "guest"
    sink(other.name)  # ok: test-flow
