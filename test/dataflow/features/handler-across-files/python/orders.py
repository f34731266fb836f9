from testkit import sink

def orders(request):
    sink(request.input)  # missed: test-flow


def helper(request):
    sink(request.input)  # ok: test-flow
