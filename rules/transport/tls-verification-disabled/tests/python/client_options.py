import requests


class Partner:
    timeout = 10

    def __init__(self):
        self.session = requests.Session()

    def options(self):
        return {"timeout": self.timeout}

    def send(self, method, path, **kwargs):
        # ok: tls-verification-disabled
        return self.session.request(method, f"https://partner.example/{path}", **self.options(), **kwargs)


class Payments(Partner):
    def options(self):
        return {
            "timeout": 15,
            # finding: tls-verification-disabled
            "verify": False,
        }

    def charge(self, body):
        return self.send("POST", "charges", json=body)


class Weather(Partner):
    def options(self):
        # ok: tls-verification-disabled
        return {"timeout": 3, "verify": "/etc/ssl/weather.pem"}

    def today(self):
        return self.send("GET", "today")


class Stock:
    def extras(self):
        made = {"timeout": 5}
        # finding: tls-verification-disabled
        made["verify"] = False
        return made

    def levels(self):
        given = self.extras()
        # ok: tls-verification-disabled
        return requests.get("https://stock.example/levels", **given)


def call_options():
    # finding: tls-verification-disabled
    return dict(timeout=4, verify=False)


def ping():
    # ok: tls-verification-disabled
    return requests.get("https://ping.example", **call_options())


class Meters:
    def __init__(self):
        self.session = requests.Session()

    def call(self, verb, path, **extra):
        # ok: tls-verification-disabled
        return self.session.request(verb, "https://meters.example" + path, **extra)


class OldMeters(Meters):
    def call(self, verb, path, **extra):
        # finding: tls-verification-disabled
        extra["verify"] = False
        return super().call(verb, path, **extra)

    def readings(self):
        return self.call("GET", "/readings")


class NewMeters(Meters):
    def call(self, verb, path, **extra):
        # ok: tls-verification-disabled
        extra["verify"] = "/etc/ssl/meters.pem"
        return super().call(verb, path, **extra)

    def readings(self):
        return self.call("GET", "/new/readings")


def fetch(path, **extra):
    # ok: tls-verification-disabled
    return requests.get(f"https://tariffs.example/{path}", **extra)


def forwarded(path, **extra):
    return fetch(path, **extra)


def tariffs():
    # finding: tls-verification-disabled
    return forwarded("tariffs", verify=False)


def prices():
    # ok: tls-verification-disabled
    return forwarded("prices", timeout=3)


def local():
    options = {"timeout": 3}
    # finding: tls-verification-disabled
    options.update(verify=False)
    # ok: tls-verification-disabled
    return requests.get("https://local.example/x", **options)
