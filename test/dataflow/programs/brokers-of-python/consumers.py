import json

import httpx
from faststream.rabbit import RabbitBroker

from .bus import EventBus, open_channel

CHAT = "https://hooks.slack.com/services/T0/B0"
broker = RabbitBroker("amqps://broker.example.com")


class Alerts:
    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def on_filed(self, event: dict) -> None:
        # finding: personal-data-to-third-party
        await self._http.post(CHAT, json={"text": event["contact"]})
        # ok: personal-data-to-third-party
        await self._http.post(CHAT, json={"text": str(event["number"])})

    async def on_closed(self, event: dict) -> None:
        # ok: personal-data-to-third-party
        await self._http.post(CHAT, json={"text": event["note"]})


async def run(url: str) -> None:
    bus = EventBus(url)
    await bus.open()
    async with httpx.AsyncClient(timeout=10) as http:
        alerts = Alerts(http)
        await bus.consume({"complaint.filed": alerts.on_filed, "complaint.closed": alerts.on_closed})


def on_mail(channel, method, properties, body):
    mail = json.loads(body)
    # finding: personal-data-to-third-party
    httpx.post(CHAT, json={"text": mail["receiver"]})


def on_print(channel, method, properties, body):
    label = json.loads(body)
    # ok: personal-data-to-third-party
    httpx.post(CHAT, json={"text": label["receiver"]})


def on_order(channel, method, properties, body):
    # finding: personal-data-to-third-party
    httpx.post(CHAT, json={"text": json.loads(body)["buyer"]})


def work() -> None:
    channel = open_channel()
    channel.queue_declare(queue="mails", durable=True)
    channel.basic_consume(queue="mails", on_message_callback=on_mail)
    channel.basic_consume(queue="labels", on_message_callback=on_print)
    channel.queue_bind(exchange="shop", queue="orders", routing_key="order.*")
    channel.basic_consume(queue="orders", on_message_callback=on_order)
    channel.start_consuming()


@broker.subscriber("members")
async def on_member(member: dict) -> None:
    # finding: personal-data-to-third-party
    httpx.post(CHAT, json={"text": member["who"]})


@broker.subscriber("stocks")
async def on_stock(stock: dict) -> None:
    # ok: personal-data-to-third-party
    httpx.post(CHAT, json={"text": stock["who"]})
