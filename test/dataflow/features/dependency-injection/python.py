from testkit import source, sink

class Repository:
    def find(self):
        return source()

    def table(self):
        return "orders"


class Service:
    def __init__(self, repository):
        self.repository = repository

    def show(self):
        sink(self.repository.find())  # finding: test-flow
        sink(self.repository.table())  # ok: test-flow


Service(Repository()).show()
