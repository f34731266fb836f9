from repository import Repository
from testkit import source

class SqlRepository(Repository):
    def find(self) -> str:
        return source()

    def table(self) -> str:
        return "orders"
