from testkit import source, sink

def show(count: int, wide: bool, text: str):
    return f"{count} {wide} {text}"


def echo(text: str):
    return text


sink(show(int(source()), True, "x"))  # ok: test-flow
sink(echo(source()))  # finding: test-flow
