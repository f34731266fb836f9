from testframe import Request
from testkit import sink

def show(request: Request, other: object):
    sink(request.input)  # finding: test-flow
    sink(other.input)  # ok: test-flow
