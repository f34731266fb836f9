import inspect
import logging
import secrets

log = logging.getLogger(__name__)


class Store:
    def __init__(self):
        self.settings = {"feed": {"secret": secrets.token_hex(16)}}
        self.watches = {}

    def steps(self):
        for name, _ in inspect.getmembers(self, predicate=inspect.ismethod):
            # ok: password-in-log
            log.info("step %s", name)

    def add(self, kinds, kind, url):
        watch = kinds[kind](store=self, settings=self.settings, url=url)
        # ok: password-in-log
        log.info("added %s", watch.get("url"))
        self.watches[url] = watch

    def show(self, password):
        # finding: password-in-log
        log.info("opened with %s", password)
