import requests


class Client:
    # ok: tls-verification-disabled
    check = True

    def session(self):
        made = requests.Session()
        made.verify = self.check
        return made


class LabClient(Client):
    # finding: tls-verification-disabled
    check = False


class ShopClient(Client):
    # ok: tls-verification-disabled
    check = True
