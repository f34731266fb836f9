from testkit import sink

def orders(request):
    sink(request.input)  # finding: test-flow


def helper(request):
    sink(request.input)  # ok: test-flow
