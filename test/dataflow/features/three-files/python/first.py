from second import drop, forward
from testkit import source

def start():
    forward(source())
    drop(source())
