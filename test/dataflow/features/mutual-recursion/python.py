from testkit import source, sink

def even(text, n):
    if n <= 0:
        return text
    return odd(text, n - 1)


def odd(text, n):
    if n <= 0:
        return "-" + text
    return even(text, n - 1)


def show(n):
    sink(even(source(), n))  # finding: test-flow
    sink(even("guest", n))  # ok: test-flow
