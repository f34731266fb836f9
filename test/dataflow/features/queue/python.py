from testkit import source, sink

class Queue:
    def __init__(self):
        self.items = []

    def publish(self, item):
        self.items.append(item)

    def take(self):
        return self.items.pop(0)


dirty = Queue()
fixed = Queue()
dirty.publish(source())
fixed.publish("guest")
sink(dirty.take())  # finding: test-flow
sink(fixed.take())  # ok: test-flow
