import httpx
from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    fares_secret: SecretStr
    partner_key: SecretStr | None = None
    chat_webhook: SecretStr


class FareClient:
    def __init__(self, client: httpx.AsyncClient, settings: Settings) -> None:
        self._client = client
        self._account = {"client": "transit", "secret": settings.fares_secret.get_secret_value()}
        self._masked = {"client": "transit", "secret": settings.fares_secret}

    async def quote(self, zone: str):
        # finding: password-in-url
        return await self._client.get("/v3/quote", params={**self._account, "zone": zone})

    async def masked(self, zone: str):
        # ok: password-in-url
        return await self._client.get("/v3/quote", params={**self._masked, "zone": zone})

    async def in_body(self, zone: str):
        # ok: password-in-url
        return await self._client.post("/v3/quote", json={**self._account, "zone": zone})


def ask(settings: Settings):
    # finding: password-in-url
    httpx.get("https://partner.example.com/", params={"k": settings.partner_key.get_secret_value()})
    # ok: password-in-url
    httpx.post(settings.chat_webhook.get_secret_value(), json={"text": "hello"})
