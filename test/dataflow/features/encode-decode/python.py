import base64
from testkit import source, sink

def round_trip():
    encoded = base64.b64encode(source().encode())
    back = base64.b64decode(encoded).decode()
    fixed = base64.b64encode(b"guest").decode()
    sink(back)  # finding: test-flow
    sink(fixed)  # ok: test-flow
