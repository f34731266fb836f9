from testframe import App, route
from testkit import sink

app = App()


@route("/orders")
def orders(request):
    sink(request.input)  # finding: test-flow
    sink(request.id)  # ok: test-flow


@app.handle("/names")
def names(request):
    sink(request.input)  # finding: test-flow


def helper(request):
    sink(request.input)  # ok: test-flow
