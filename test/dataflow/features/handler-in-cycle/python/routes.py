from app import app
from testkit import sink



VERSION = 2


def orders(request):
    sink(request.input)  # finding: test-flow
    sink(request.id)  # ok: test-flow


app.handle("/orders", orders)
