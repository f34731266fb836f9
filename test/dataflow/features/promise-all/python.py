import asyncio
from testkit import source, sink

async def read():
    return source()


async def title():
    return "guest"


async def show():
    name, fixed = await asyncio.gather(read(), title())
    sink(name)  # finding: test-flow
    sink(fixed)  # ok: test-flow
