from repository import Repository
from testkit import sink

class Service:
    def __init__(self, repository: Repository):
        self.repository = repository

    def show(self):
        sink(self.repository.find())  # finding: test-flow
        sink(self.repository.table())  # ok: test-flow
