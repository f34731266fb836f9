from lib import heading, read
from testkit import sink

sink(read())  # finding: test-flow
sink(heading())  # ok: test-flow
