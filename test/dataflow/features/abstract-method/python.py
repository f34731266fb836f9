from abc import ABC, abstractmethod
from testkit import source, sink

class Report(ABC):
    def render(self):
        return "head " + self.body()

    @abstractmethod
    def body(self):
        ...


class UserReport(Report):
    def body(self):
        return source()


class FixedReport(Report):
    def body(self):
        return "fixed"


def show():
    sink(UserReport().render())  # finding: test-flow
    sink(FixedReport().render())  # ok: test-flow
