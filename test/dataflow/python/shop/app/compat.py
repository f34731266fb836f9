from lib.db import Client

client = Client()
