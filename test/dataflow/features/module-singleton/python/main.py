from load import load
from store import store
from testkit import sink

load()
sink(store.name)  # finding: test-flow
sink(store.kind)  # ok: test-flow
