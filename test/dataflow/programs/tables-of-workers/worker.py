from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer

Handler = Callable[[dict], Awaitable[None]]


class Worker:
    def __init__(self, topic: str, handlers: Mapping[str, Handler]) -> None:
        self._handlers = handlers
        self._consumer = AIOKafkaConsumer(topic, group_id="desk")

    async def run(self) -> None:
        await self._consumer.start()
        async for message in self._consumer:
            await self._dispatch(message.value)

    async def _dispatch(self, event: dict) -> None:
        handler = self._handlers.get(event["kind"])
        if handler is not None:
            await handler(event)


@dataclass
class Container:
    worker: Worker
    name: str
