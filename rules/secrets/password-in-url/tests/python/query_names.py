import httpx
import requests


class Rates:
    def __init__(self, settings):
        self.key = settings.feed
        self.plan = settings.plan

    def written(self):
        # finding: password-in-url
        return requests.get(f"https://a.example/x?plan=1&api_key={self.key}", timeout=4)

    def plans(self):
        # ok: password-in-url
        return httpx.get(f"https://a.example/x?plan={self.plan}")

    def ids(self):
        # ok: password-in-url
        return httpx.get(f"https://a.example/x?api_key_id={self.key}")
