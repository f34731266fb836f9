from testkit import source, sink

class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, name, handler):
        self.handlers.setdefault(name, []).append(handler)

    def emit(self, name, value):
        for handler in self.handlers.get(name, []):
            handler(value)


bus = Bus()
bus.on("order", lambda text: sink(text))  # finding: test-flow
bus.on("title", lambda text: sink(text))  # ok: test-flow
bus.emit("order", source())
bus.emit("title", "guest")
