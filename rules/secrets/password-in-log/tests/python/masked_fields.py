import structlog
from pydantic import BaseModel, Field, SecretStr

log = structlog.get_logger(__name__)


class StaffCredentials(BaseModel):
    staff_no: int
    pin: SecretStr = Field(min_length=6)


class CardCredentials(BaseModel):
    card: int
    pin: str


def staff(credentials: StaffCredentials):
    # ok: password-in-log
    log.info("login", credentials=credentials)
    # finding: password-in-log
    log.debug("login", pin=credentials.pin.get_secret_value())


def card(credentials: CardCredentials):
    # finding: password-in-log
    log.info("login", credentials=credentials)
