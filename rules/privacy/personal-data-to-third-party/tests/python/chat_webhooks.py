import json
import os

import httpx
import requests

SLACK_WEBHOOK = os.environ["SLACK_WEBHOOK_URL"]


class Chat:
    def __init__(self, hook_url, base_url):
        self.webhook_url = hook_url
        self.base_url = base_url

    def arrived(self, guest):
        # finding: personal-data-to-third-party
        requests.post(self.webhook_url, json={"text": f"{guest.first_name} {guest.phone_number}"}, timeout=5)

    def dumped(self, guest):
        payload = {"text": guest.email, "username": "desk"}
        # finding: personal-data-to-third-party
        httpx.post(SLACK_WEBHOOK, data=json.dumps(payload))

    def counted(self, guests):
        # ok: personal-data-to-third-party
        requests.post(self.webhook_url, json={"text": f"{len(guests)} guests"}, timeout=5)

    def own(self, guest):
        # ok: personal-data-to-third-party
        requests.post(f"{self.base_url}/webhooks", json={"text": guest.email}, timeout=5)
        # ok: personal-data-to-third-party
        requests.post(self.webhook_url, json={"text": guest.email, "guest": 4}, timeout=5)

