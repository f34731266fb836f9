from testkit import source


def oldest():
    return source()


def newest():
    return "crate"
