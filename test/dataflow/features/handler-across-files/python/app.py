from orders import orders
from testframe import App

app = App()
app.handle("/orders", orders)
