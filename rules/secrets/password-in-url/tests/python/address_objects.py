import httpx
import requests
from pydantic import SecretStr
from pydantic_settings import BaseSettings
from yarl import URL

PICKUPS = httpx.URL("https://api.icecourier.example/v1/pickups")
TRACKING = URL("https://api.icecourier.example/v1/tracking")


class Settings(BaseSettings):
    account: str
    courier_password: SecretStr


class Courier:
    def __init__(self, settings: Settings):
        # finding: password-in-url
        self._endpoint = PICKUPS.copy_merge_params(
            {"account": settings.account, "password": settings.courier_password.get_secret_value()}
        )

    async def book(self, site: str):
        async with httpx.AsyncClient() as client:
            response = await client.post(self._endpoint, json={"site": site})
        response.raise_for_status()


class QuietCourier:
    def __init__(self, settings: Settings):
        # ok: password-in-url
        self._endpoint = PICKUPS.copy_merge_params({"account": settings.account, "format": "json"})
        self._auth = httpx.BasicAuth(settings.account, settings.courier_password.get_secret_value())

    async def book(self, site: str):
        # ok: password-in-url
        async with httpx.AsyncClient(auth=self._auth) as client:
            # ok: password-in-url
            response = await client.post(self._endpoint, json={"site": site})
        response.raise_for_status()


def track(password: str, code: str):
    # finding: password-in-url
    address = TRACKING.with_query(code=code, password=password)
    # ok: password-in-url
    quiet = TRACKING.with_query(code=code)
    return address, quiet


def client_of(password: str, code: str):
    # finding: password-in-url
    client = httpx.Client(base_url="https://api.icecourier.example", params={"password": password})
    session = requests.Session()
    # finding: password-in-url
    session.params = {"password": password}
    # ok: password-in-url
    session.auth = ("harbour", password)
    return client, session
