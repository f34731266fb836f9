from concurrent.futures import ThreadPoolExecutor
from testkit import source, sink

def load():
    return source()


def title():
    return "guest"


def show():
    with ThreadPoolExecutor() as pool:
        future = pool.submit(load)
        fixed = pool.submit(title)
    sink(future.result())  # finding: test-flow
    sink(fixed.result())  # ok: test-flow
