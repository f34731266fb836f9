from testkit import source, sink

async def lines():
    yield source()


async def fixed():
    yield "guest"


async def show():
    async for line in lines():
        sink(line)  # finding: test-flow
    async for line in fixed():
        sink(line)  # ok: test-flow
