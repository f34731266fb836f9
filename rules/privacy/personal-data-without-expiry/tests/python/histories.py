import datetime as dt

from pymongo import ASCENDING, IndexModel
from pymongo.asynchronous.database import AsyncDatabase

INDEXES = {
    "checkins": [
        IndexModel([("person", ASCENDING)]),
        IndexModel([("at", ASCENDING)], expireAfterSeconds=14 * 86400),
    ],
    "positions": [
        IndexModel([("person", ASCENDING), ("at", ASCENDING)]),
    ],
}


async def ensure(db: AsyncDatabase) -> None:
    for name, models in INDEXES.items():
        await db[name].create_indexes(models)


class Movements:
    def __init__(self, db: AsyncDatabase) -> None:
        self.db = db

    async def check_in(self, person: str, phone: str) -> None:
        # ok: personal-data-without-expiry
        await self.db["checkins"].insert_one({"person": person, "phone": phone, "at": dt.datetime.now(dt.timezone.utc)})

    async def moved(self, person: str, lat: float, lon: float) -> None:
        # finding: personal-data-without-expiry
        await self.db["positions"].insert_one(
            {"person": person, "lat": lat, "lon": lon, "at": dt.datetime.now(dt.timezone.utc)}
        )

    async def counted(self, venue: str, people: int) -> None:
        # ok: personal-data-without-expiry
        await self.db["readings"].insert_one({"venue": venue, "people": people, "at": dt.datetime.now(dt.timezone.utc)})
