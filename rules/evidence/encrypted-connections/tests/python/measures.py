import requests


def rooms():
    # finding: encrypted-connections
    return requests.get("https://api.example.org/rooms", timeout=5)


def guests():
    # ok: encrypted-connections
    return requests.get("http://api.example.org/guests", timeout=5)
