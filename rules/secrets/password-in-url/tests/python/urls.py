import httpx
import requests
from flask import redirect, request


def login(password):
    # finding: password-in-url
    return requests.get("https://id.partner.eu/login?password=" + password)


def check(user, password):
    # finding: password-in-url
    return requests.get("https://id.partner.eu/check", params={"user": user, "password": password})


def confirm():
    # finding: password-in-url
    return redirect("/welcome?password=" + request.form["password"])


async def rates(api_key):
    async with httpx.AsyncClient() as client:
        # finding: password-in-url
        return await client.get(f"https://rates.partner.eu/latest?key={api_key}")


class Weather:
    def __init__(self, api_key):
        self.api_key = api_key
        self.session = requests.Session()

    def today(self, city):
        # finding: password-in-url
        return self.session.get("https://weather.eu/v1", params={"city": city, "appid": self.api_key})


# what is fine


def login_by_body(password):
    # ok: password-in-url
    return requests.post("https://id.partner.eu/login", json={"password": password})


def by_header(api_key):
    # ok: password-in-url
    return requests.get("https://rates.partner.eu/latest", headers={"Authorization": "Bearer " + api_key})


def by_basic(user, password):
    # ok: password-in-url
    return requests.get("https://id.partner.eu/me", auth=(user, password))


def reset(user):
    # ok: password-in-url
    return redirect("/password/reset?user=" + str(user.id))


def with_client(api_key):
    # ok: password-in-url
    client = httpx.Client(headers={"x-api-key": api_key})
    # ok: password-in-url
    return client.get("https://rates.partner.eu/latest")
