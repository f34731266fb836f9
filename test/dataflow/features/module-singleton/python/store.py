class Store:
    def __init__(self):
        self.name = "none"
        self.kind = "none"


store = Store()
