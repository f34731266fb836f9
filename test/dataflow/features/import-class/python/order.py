class Order:
    def __init__(self, name, kind):
        self.name = name
        self.kind = kind

    def text(self):
        return self.name

    def type(self):
        return self.kind
