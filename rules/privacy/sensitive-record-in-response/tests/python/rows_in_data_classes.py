from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import NamedTuple

import asyncpg
from aiohttp import web


@dataclass(frozen=True)
class Driver:
    staff_no: int
    full_name: str
    home_address: str
    licence_no: str
    birth_date: date


@dataclass
class Line:
    number: str
    depot: str


class Shift(NamedTuple):
    driver_name: str
    diagnosis: str


class Drivers:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def all(self):
        return [Driver(**dict(row)) for row in await self._pool.fetch("SELECT * FROM drivers")]

    async def one(self, number):
        row = await self._pool.fetchrow("SELECT * FROM drivers WHERE staff_no = $1", number)
        return Driver(**{field.name: row[field.name] for field in fields(Driver)})

    async def shifts(self):
        return [Shift(*row) for row in await self._pool.fetch("SELECT driver_name, diagnosis FROM shifts")]

    async def lines(self):
        return [Line(**dict(row)) for row in await self._pool.fetch("SELECT * FROM lines")]


DRIVERS = web.AppKey("drivers", Drivers)


class DriverView(web.View):
    async def get(self):
        drivers = await self.request.app[DRIVERS].all()
        # finding: sensitive-record-in-response
        return web.json_response({"drivers": [asdict(driver) for driver in drivers]})

    async def post(self):
        driver = await self.request.app[DRIVERS].one(4)
        # finding: sensitive-record-in-response
        return web.json_response(asdict(driver))


class ShiftView(web.View):
    async def get(self):
        shifts = await self.request.app[DRIVERS].shifts()
        # finding: sensitive-record-in-response
        return web.json_response([shift._asdict() for shift in shifts])


class NumberView(web.View):
    async def get(self):
        drivers = await self.request.app[DRIVERS].all()
        # ok: sensitive-record-in-response
        return web.json_response([{"number": driver.staff_no} for driver in drivers])

    async def post(self):
        # ok: sensitive-record-in-response
        return web.json_response([asdict(line) for line in await self.request.app[DRIVERS].lines()])

    async def put(self):
        # ok: sensitive-record-in-response
        return web.json_response(asdict(Driver(1, "a", "b", "c", date.today())))
