from testkit import source, sink

def show():
    text = source()
    sink(int(text))  # ok: test-flow
    sink(float(text))  # ok: test-flow
    sink(f"id={int(text)}")  # ok: test-flow
    sink(str(int(text)))  # ok: test-flow
    sink(text)  # finding: test-flow
