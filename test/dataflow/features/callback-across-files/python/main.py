from each import each
from testkit import source, sink

each([source()], lambda text: sink(text))  # finding: test-flow
each(["guest"], lambda text: sink(text))  # ok: test-flow
