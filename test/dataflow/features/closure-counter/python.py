from testkit import source, sink

def make_store():
    kept = "none"

    def put(text):
        nonlocal kept
        kept = text

    def get():
        return kept

    return put, get


def show():
    put, get = make_store()
    put(source())
    put_fixed, get_fixed = make_store()
    put_fixed("guest")
    sink(get())  # missed: test-flow
    sink(get_fixed())  # ok: test-flow
