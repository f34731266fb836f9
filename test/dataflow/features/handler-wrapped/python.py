from functools import wraps
from testframe import route
from testkit import sink

def logged(handler):
    @wraps(handler)
    def inner(request):
        print(request.id)
        return handler(request)

    return inner


@route("/orders")
@logged
def orders(request):
    sink(request.input)  # finding: test-flow
    sink(request.id)  # ok: test-flow


def counted(handler):
    @wraps(handler)
    def inner(*args, **kwargs):
        return handler(*args, **kwargs)

    return inner


@route("/names")
@counted
def names(request):
    sink(request.input)  # finding: test-flow
    sink(request.id)  # ok: test-flow
