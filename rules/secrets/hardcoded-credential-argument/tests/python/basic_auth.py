"""Names and passwords of clients of HTTP."""
import os

import httpx
import requests

BASE = "https://stock.shelfworks.com"


def stock():
    # finding: hardcoded-credential-argument
    return requests.get(BASE + "/stock", auth=("reader", "Xk29fLq8ZpR7vTn3"))


def stock_by_environment():
    # ok: hardcoded-credential-argument
    return requests.get(BASE + "/stock", auth=("reader", os.environ["STOCK_PASSWORD"]))


def client():
    # finding: hardcoded-credential-argument
    return httpx.Client(base_url=BASE, auth=("reader", "Xk29fLq8ZpR7vTn3"))


def client_of(name, password):
    # ok: hardcoded-credential-argument
    return httpx.Client(base_url=BASE, auth=(name, password))


def client_by_key():
    # ok: hardcoded-credential-argument
    return requests.get(BASE + "/stock", auth=(os.environ["STOCK_KEY"], ""))


def releases():
    # ok: hardcoded-credential-argument
    return requests.get("https://api.github.com/repos", auth=(os.environ["GITHUB_TOKEN"], "x-oauth-basic"))
