from testkit import source

def read():
    return source()
