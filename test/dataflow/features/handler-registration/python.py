from testframe import App
from testkit import sink

app = App()


def orders(request):
    sink(request.input)  # finding: test-flow
    sink(request.param("id"))  # finding: test-flow
    sink(request.id)  # ok: test-flow


app.handle("/orders", orders)
app.handle("/names", lambda request: sink(request.input))  # finding: test-flow


def other(request):
    sink(request.input)  # ok: test-flow
