from queue import Queue
from testkit import source, sink

dirty = Queue()
fixed = Queue()
dirty.put(source())
fixed.put("guest")
sink(dirty.get())  # finding: test-flow
sink(fixed.get())  # ok: test-flow
