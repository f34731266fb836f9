from testkit import source, sink

def replace(name):
    name = source()
    return "done"


def echo(text):
    text = text + "!"
    return text


def show():
    name = "guest"
    result = replace(name)
    sink(name)  # ok: test-flow
    sink(result)  # ok: test-flow
    sink(echo(source()))  # finding: test-flow
