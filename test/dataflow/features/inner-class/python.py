from testkit import source, sink

class Shop:
    class Cart:
        def __init__(self, owner):
            self.owner = owner

        def kind(self):
            return "cart"

    def __init__(self, name):
        self.name = name

    def cart(self):
        return Shop.Cart(self.name)


def show():
    cart = Shop(source()).cart()
    sink(cart.owner)  # finding: test-flow
    sink(cart.kind())  # ok: test-flow
