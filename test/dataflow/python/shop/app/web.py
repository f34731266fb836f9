from lib import App

app = App()
