import threading
from testkit import source, sink

def write(name, kind):
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow


threading.Thread(target=write, args=(source(), "book")).start()
