from pydantic import SecretStr
from pydantic_settings import BaseSettings


class BakerySettings(BaseSettings):
    # finding: hardcoded-credential-argument
    oven_password: SecretStr = SecretStr("rye-And-5pelt")
    # ok: hardcoded-credential-argument
    till_password: SecretStr = SecretStr("")
    # ok: hardcoded-credential-argument
    door_password: SecretStr


def till(given):
    # ok: hardcoded-credential-argument
    return SecretStr(given)
