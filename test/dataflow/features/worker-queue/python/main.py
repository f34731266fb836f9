from jobs import add, add_name
from testkit import source


def handle():
    add({"text": source(), "kind": "print"})
    add_name("guest")
