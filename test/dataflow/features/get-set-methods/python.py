from testkit import source, sink

class Person:
    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name


def show():
    person = Person()
    other = Person()
    person.set_name(source())
    other.set_name("guest")
    sink(person.get_name())  # finding: test-flow
    sink(other.get_name())  # ok: test-flow
