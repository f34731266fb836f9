from testframe import App

app = App()

import routes

print(routes.VERSION)
