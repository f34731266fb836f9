import ssl
from urllib.request import urlopen

import aiohttp
import httpx
import ldap3
import pycurl
import redis
import requests
import urllib3
from OpenSSL import SSL
from pymongo import MongoClient


def fetch_rates(url):
    # finding: tls-verification-disabled
    return requests.get(url, timeout=5, verify=False).json()


def send_order(order):
    # finding: tls-verification-disabled
    response = requests.post("https://orders.partner.eu/v1", json=order, verify=False)
    response.raise_for_status()


def client_for(host):
    session = requests.Session()
    # finding: tls-verification-disabled
    session.verify = False
    session.headers["Host"] = host
    return session


class Warehouse:
    def __init__(self, strict=False):
        # finding: tls-verification-disabled
        self.http = httpx.Client(base_url="https://warehouse.eu", verify=False)
        self.options = {"timeout": 3, "verify": False}

    def stock(self, article):
        # finding: tls-verification-disabled
        return self.http.get("/stock/" + article, verify=False)

    def reserve(self, article):
        options = {"timeout": 3, "verify": False}
        # finding: tls-verification-disabled
        return requests.post("https://warehouse.eu/reserve/" + article, **options)


def download(url):
    # finding: tls-verification-disabled
    context = ssl._create_unverified_context()
    return urlopen(url, context=context).read()


def lenient_context():
    context = ssl.create_default_context()
    context.check_hostname = False
    # finding: tls-verification-disabled
    context.verify_mode = ssl.CERT_NONE
    return context


# finding: tls-verification-disabled
ssl._create_default_https_context = ssl._create_unverified_context

# finding: tls-verification-disabled
pool = urllib3.PoolManager(cert_reqs="CERT_NONE")

# finding: tls-verification-disabled
cache = redis.Redis(host="cache.shop.eu", ssl=True, ssl_cert_reqs="none")

# finding: tls-verification-disabled
mongo = MongoClient("mongodb+srv://db.shop.eu", tlsAllowInvalidCertificates=True)

# finding: tls-verification-disabled
directory = ldap3.Tls(validate=ssl.CERT_NONE)


def raw(host):
    context = SSL.Context(SSL.TLS_METHOD)
    # finding: tls-verification-disabled
    context.set_verify(SSL.VERIFY_NONE, lambda *args: True)
    return context


def curl(url):
    handle = pycurl.Curl()
    handle.setopt(pycurl.URL, url)
    # finding: tls-verification-disabled
    handle.setopt(pycurl.SSL_VERIFYPEER, 0)
    handle.perform()


async def live(url):
    async with aiohttp.ClientSession() as session:
        # finding: tls-verification-disabled
        async with session.get(url, ssl=False) as answer:
            return await answer.json()


async def live_with_connector(url):
    # finding: tls-verification-disabled
    connector = aiohttp.TCPConnector(verify_ssl=False)
    return aiohttp.ClientSession(connector=connector)


# what is fine


def verified(url):
    # ok: tls-verification-disabled
    return requests.get(url, verify=True)


def own_authority(url, bundle="/etc/ssl/company.pem"):
    # ok: tls-verification-disabled
    return requests.get(url, verify=bundle)


def strict_context():
    context = ssl.create_default_context(cafile="/etc/ssl/company.pem")
    # ok: tls-verification-disabled
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def configured(url, settings):
    # ok: tls-verification-disabled
    return requests.get(url, verify=settings.ca_bundle)


def decode(token, key):
    # ok: tls-verification-disabled
    return check(token, key, verify=False)


# ok: tls-verification-disabled
secure_pool = urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs="/etc/ssl/company.pem")

# ok: tls-verification-disabled
secure_directory = ldap3.Tls(validate=ssl.CERT_REQUIRED)


def check(token, key, verify=True):
    return token
