import ssl

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context


class ContextAdapter(HTTPAdapter):
    # ok: weak-tls-version
    floor = ssl.TLSVersion.TLSv1_2
    retries_on = ssl.TLSVersion.TLSv1_2

    def build_context(self):
        context = create_urllib3_context()
        context.minimum_version = self.floor
        return context

    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = self.build_context()
        return super().init_poolmanager(*args, **kwargs)


class OldAdapter(ContextAdapter):
    # finding: weak-tls-version
    floor = ssl.TLSVersion.TLSv1


class NewAdapter(ContextAdapter):
    # ok: weak-tls-version
    floor = ssl.TLSVersion.TLSv1_3


class OwnWayAdapter(ContextAdapter):
    # ok: weak-tls-version
    floor = ssl.TLSVersion.TLSv1_1

    def build_context(self):
        return ssl.create_default_context()


class OtherAdapter(ContextAdapter):
    # ok: weak-tls-version
    retries_on = ssl.TLSVersion.TLSv1


def session(adapter):
    made = requests.Session()
    made.mount("https://", adapter)
    return made
