from read import read, title as heading, write, show
from testkit import sink, source

sink(read())  # finding: test-flow
sink(heading())  # ok: test-flow
write(source())
show("guest")
