from store import store
from testkit import source

def load():
    store.name = source()
    store.kind = "book"
