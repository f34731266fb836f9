from testkit import source, sink

def repeat(text, times):
    if times == 0:
        return text
    return repeat(text + ".", times - 1)


def show(times):
    sink(repeat(source(), times))  # finding: test-flow
    sink(repeat("guest", times))  # ok: test-flow
