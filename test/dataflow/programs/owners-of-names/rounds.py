import logging

log = logging.getLogger(__name__)


class Patient:
    def __init__(self, name: str, ward: str) -> None:
        self.name = name
        self.ward = ward


class Ward:
    def __init__(self, name: str) -> None:
        self.name = name


def call(p: Patient) -> None:
    # finding: personal-data-in-log
    log.info("calling %s", p.name)


def opened(w: Ward, table_name: str) -> None:
    # ok: personal-data-in-log
    log.info("opening %s of %s", w.name, table_name)
