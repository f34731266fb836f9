import contextlib
from collections.abc import AsyncIterator

from .handlers import Desk, Labels
from .worker import Container, Worker


@contextlib.asynccontextmanager
async def open_container(topic: str) -> AsyncIterator[Container]:
    desk = Desk(Labels("depot"))
    yield Container(worker=Worker(topic, desk.by_kind()), name="desk")


async def work(topic: str) -> None:
    async with open_container(topic) as container:
        await container.worker.run()
