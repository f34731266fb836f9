import os
from functools import cache

from pymongo import MongoClient
from pymongo.collection import Collection

REVIEWS_URL = "mongodb://reviews:Bugspriet_88@mongo.harbourlib.internal:27017/community"
EVENTS_TEMPLATE = "mongodb+srv://{user}:{password}@events.harbourlib.org/events"


@cache
def _client(name: str) -> MongoClient:
    if name == "events":
        return MongoClient(EVENTS_TEMPLATE.format(user=os.environ["EVENTS_USER"], password=os.environ["EVENTS_PASSWORD"]))
    return MongoClient(REVIEWS_URL, serverSelectionTimeoutMS=3000)


def collection(name: str, cluster: str = "reviews") -> Collection:
    return _client(cluster).get_default_database()[name]
