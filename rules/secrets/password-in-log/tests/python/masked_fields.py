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


class PasswordChange(BaseModel):
    current: str
    replacement: SecretStr


class PasswordPolicy(BaseModel):
    previous: int
    current: bool


def change(form: PasswordChange):
    # finding: password-in-log
    log.info("change", current=form.current)
    # ok: password-in-log
    log.info("change", replacement=form.replacement)


def policy(rules: PasswordPolicy):
    # ok: password-in-log
    log.info("policy", rules=rules)
