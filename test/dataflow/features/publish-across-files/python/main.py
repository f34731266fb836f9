from events import events
from testkit import source

def place():
    events.emit("order", {"name": source(), "kind": "book"})
