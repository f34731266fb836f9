from testframe import Controller
from testkit import sink

class Orders(Controller):
    def show(self):
        sink(self.request.input)  # finding: test-flow
        sink(self.request.id)  # ok: test-flow


class Other:
    def show(self):
        sink(self.request.input)  # ok: test-flow
