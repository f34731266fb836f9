import logging
import re

log = logging.getLogger(__name__)


def connect(password):
    address = f"postgresql://app:{password}@db.shop-group.eu/orders"
    # ok: password-in-log
    log.info("opens %s", re.sub(r"://([^:]+):[^@]+@", r"://\1:***@", address))
    # finding: password-in-log
    log.info("opens %s", re.sub(r"^\w+", "***", address))
    return address
