import json
from collections.abc import Awaitable, Callable
from typing import Any

import aio_pika
import pika
from aio_pika.abc import AbstractIncomingMessage, AbstractRobustConnection

Handler = Callable[[dict[str, Any]], Awaitable[None]]


class EventBus:
    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: AbstractRobustConnection | None = None
        self._exchange: aio_pika.abc.AbstractExchange | None = None

    async def open(self) -> None:
        self._connection = await aio_pika.connect_robust(self._url)
        channel = await self._connection.channel()
        self._exchange = await channel.declare_exchange("shop", aio_pika.ExchangeType.TOPIC, durable=True)
        await channel.set_qos(prefetch_count=8)

    async def publish(self, topic: str, payload: dict[str, Any]) -> None:
        assert self._exchange is not None
        message = aio_pika.Message(json.dumps(payload, default=str).encode(), content_type="application/json")
        await self._exchange.publish(message, routing_key=topic)

    async def consume(self, handlers: dict[str, Handler]) -> None:
        assert self._connection is not None and self._exchange is not None
        channel = await self._connection.channel()
        queue = await channel.declare_queue(f"{self._url}-queue", durable=True)
        for topic in handlers:
            await queue.bind(self._exchange, routing_key=topic)

        async def dispatch(message: AbstractIncomingMessage) -> None:
            async with message.process(requeue=False):
                handler = handlers.get(message.routing_key or "")
                if handler is not None:
                    await handler(json.loads(message.body))

        await queue.consume(dispatch)


def open_channel():
    return pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
