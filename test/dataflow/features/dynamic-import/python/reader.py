from testkit import source

def read():
    return source()


def title():
    return "guest"
