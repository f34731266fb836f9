from app import cycle_b


def start():
    cycle_b.middle(source())


def end(value):
    sink(value)  # finding: flow
