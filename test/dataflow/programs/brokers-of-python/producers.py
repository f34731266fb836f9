import json

from .bus import EventBus, open_channel
from .consumers import broker


class Complaints:
    def __init__(self, bus: EventBus) -> None:
        self._bus = bus

    async def file(self, complaint, tenant) -> None:
        await self._bus.publish(
            "complaint.filed",
            {"number": complaint.number, "contact": f"{tenant.full_name}, {tenant.phone_number}"},
        )
        await self._bus.publish("complaint.closed", {"number": complaint.number, "note": complaint.note})


class Shop:
    def __init__(self) -> None:
        self.channel = open_channel()

    def remind(self, customer) -> None:
        self.channel.basic_publish(
            exchange="", routing_key="mails", body=json.dumps({"receiver": customer.email_address})
        )
        self.channel.basic_publish(exchange="", routing_key="labels", body=json.dumps({"receiver": customer.number}))

    def order(self, customer) -> None:
        body = json.dumps({"buyer": customer.full_name}).encode("utf-8")
        self.channel.basic_publish(exchange="shop", routing_key="order.placed", body=body)


async def join(member) -> None:
    await broker.publish({"who": member.email_address}, "members")
    await broker.publish({"who": member.number}, queue="stocks")
