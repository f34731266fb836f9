import logging

log = logging.getLogger(__name__)


def words(text):
    for token in text.split():
        log.debug("word %s", token)  # ok: password-in-log


class Reader:
    def __init__(self, token):
        self.token = token

    def next(self):
        log.debug("at %s", self.token)  # ok: password-in-log
