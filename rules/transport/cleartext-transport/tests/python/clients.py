import os
import socket
import urllib.request

import aiohttp
import httpx
import ldap
import ldap3
import boto3
import pymongo
import redis
import requests
from celery import Celery

# finding: cleartext-transport
PARTNER = "http://orders.shipping-partner.eu/api"
# finding: cleartext-transport
OBJECTS = "http://objects.warehouse.internal:9000"
ARCHIVE = "https://archive.warehouse.internal"


def send_order(order):
    return requests.post(PARTNER + "/orders", json=order)


def status(number):
    # finding: cleartext-transport
    return requests.get(f"http://track.shipping-partner.eu/{number}", timeout=5).json()


def download(name):
    # finding: cleartext-transport
    with urllib.request.urlopen("http://files.partner.eu/" + name) as answer:
        return answer.read()


async def rates():
    async with aiohttp.ClientSession() as session:
        # finding: cleartext-transport
        async with session.get("http://rates.bank-north.eu/latest") as answer:
            return await answer.json()


class Client:
    def __init__(self):
        # finding: cleartext-transport
        self.http = httpx.Client(base_url="http://crm.customer-care.eu")


# finding: cleartext-transport
cache = redis.from_url("redis://cache.shop-group.eu:6379/0")

# finding: cleartext-transport
documents = pymongo.MongoClient("mongodb://db.shop-group.eu:27017/shop")

# finding: cleartext-transport
directory = ldap.initialize("ldap://directory.shop-group.eu")

# finding: cleartext-transport
worker = Celery("orders", broker="amqp://queue.shop-group.eu:5672//")


# what is fine


def send_securely(order):
    # ok: cleartext-transport
    return requests.post("https://orders.shipping-partner.eu/api/orders", json=order)


def health():
    # ok: cleartext-transport
    return requests.get("http://localhost:8080/health")


def metadata():
    # ok: cleartext-transport
    return requests.get("http://web:8000/internal/status")


def configured(path):
    # ok: cleartext-transport
    return requests.get(os.environ["PARTNER_URL"] + path)


# ok: cleartext-transport
local_cache = redis.from_url("redis://localhost:6379/0")

# ok: cleartext-transport
secure_cache = redis.from_url("rediss://cache.shop-group.eu:6380/0")

# ok: cleartext-transport
NAMESPACE = "http://www.w3.org/2001/XMLSchema"

# ok: cleartext-transport
secure_documents = pymongo.MongoClient("mongodb://db.shop-group.eu:27017/shop?tls=true")


def stores():
    objects = boto3.client("s3", endpoint_url=OBJECTS)
    # ok: cleartext-transport
    archive = boto3.client("s3", endpoint_url=ARCHIVE)
    return objects, archive


def machine():
    # ok: cleartext-transport
    return requests.get("http://metadata.google.internal/computeMetadata/v1/", headers={"Metadata-Flavor": "Google"})


def without_settings_of_tls(dn, password):
    # finding: cleartext-transport
    server = ldap3.Server("ldap://directory.shop-group.eu")
    return ldap3.Connection(server, dn, password, auto_bind=True)


def with_settings_of_tls(tls, dn, password):
    # ok: cleartext-transport
    server = ldap3.Server("ldap://directory.shop-group.eu", tls=tls)
    return ldap3.Connection(server, dn, password, auto_bind="TLS_BEFORE_BIND")


def directory_without_tls():
    # finding: cleartext-transport
    return ldap3.Server("ldap://directory.company.eu", tls=None)


def directory_with_tls(settings):
    # ok: cleartext-transport
    return ldap3.Server("ldap://directory.company.eu", tls=settings)
