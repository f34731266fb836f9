import httpx
import requests


class ApiClient:
    base = ""
    check = True

    def __init__(self):
        self.session = requests.Session()
        # ok: tls-verification-disabled
        self.session.verify = self.check


class Ledger(ApiClient):
    base = "https://ledger.example"


class Archive(ApiClient):
    base = "https://archive.example"
    # finding: tls-verification-disabled
    check = False


class Printer(ApiClient):
    check = "/etc/ssl/printer.pem"


class Feed:
    options = {"timeout": 10}

    def client(self):
        # ok: tls-verification-disabled
        return httpx.Client(headers={}, **self.options)


class Payout(Feed):
    # finding: tls-verification-disabled
    options = {"timeout": 25, "verify": False}


class Rates(Feed):
    options = {"timeout": 5, "verify": True}


class Board:
    # finding: tls-verification-disabled
    verified = False

    def notices(self):
        # ok: tls-verification-disabled
        return requests.get("https://board.example", verify=self.verified, timeout=3)


clients = [Ledger(), Archive(), Printer(), Payout().client(), Rates().client()]
