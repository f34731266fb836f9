def passes(value):
    return value


def fixed(value):
    return "fixed"


TABLE = "accounts"


class Holder:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value
