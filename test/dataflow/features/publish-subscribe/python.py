from testframe import Events
from testkit import source, sink

events = Events()
events.on("order", lambda text: sink(text))  # finding: test-flow
events.on("title", lambda text: sink(text))  # ok: test-flow
events.emit("order", source())
events.emit("title", "guest")
