from testkit import source, sink

def logged(fn):
    def inner(*args, **kwargs):
        result = fn(*args, **kwargs)
        return result

    return inner


@logged
def read(name):
    return name + source()


@logged
def title(name):
    return name + "!"


def show():
    sink(read("a"))  # finding: test-flow
    sink(title("a"))  # ok: test-flow
