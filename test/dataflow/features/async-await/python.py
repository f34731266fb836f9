from testkit import source, sink

async def read():
    return source()


async def title():
    return "guest"


async def show():
    name = await read()
    sink(name)  # finding: test-flow
    sink(await title())  # ok: test-flow
