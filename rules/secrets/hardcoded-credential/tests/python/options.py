import argparse
from dataclasses import dataclass, field

import click
import typer
from decouple import config
from pydantic import Field
from pydantic_settings import BaseSettings

cli = typer.Typer()


def arguments():
    parser = argparse.ArgumentParser()
    # finding: hardcoded-credential
    parser.add_argument("--db-password", default="Moosbeere-71-Kelp")
    # finding: hardcoded-credential
    parser.add_argument("-t", "--api-token", dest="token", default="c81f03b9de7744a2b516")
    # ok: hardcoded-credential
    parser.add_argument("--db-password-variable", default="HARBOUR_DB_PASSWORD")
    # ok: hardcoded-credential
    parser.add_argument("--db-user", default="Moosbeere-71-Kelp")
    # ok: hardcoded-credential
    parser.add_argument("--smtp-password", default=None, help="Moosbeere-71-Kelp")
    # ok: hardcoded-credential
    parser.add_argument("--admin-password", default="", help="ask for it")
    return parser.parse_args()


@click.command()
# finding: hardcoded-credential
@click.option("--password", default="Moosbeere-71-Kelp")
# ok: hardcoded-credential
@click.option("--mode", default="password-less-entry")
def sync(password, mode):
    return password, mode


@cli.command()
def mirror(
    # finding: hardcoded-credential
    password: str = typer.Option("Moosbeere-71-Kelp", "--password"),
    # ok: hardcoded-credential
    secret: str = typer.Option(..., envvar="MIRROR_SECRET", help="Moosbeere-71-Kelp"),
):
    return password, secret


class Settings(BaseSettings):
    # finding: hardcoded-credential
    smtp_password: str = Field(default="Moosbeere-71-Kelp")
    # finding: hardcoded-credential
    jwt_secret: str = Field("c81f03b9de7744a2b516", min_length=16)
    # ok: hardcoded-credential
    ldap_password: str = Field(..., description="Moosbeere-71-Kelp")
    # ok: hardcoded-credential
    smtp_host: str = Field(default="Moosbeere-71-Kelp")


@dataclass
class Login:
    # finding: hardcoded-credential
    password: str = field(default="Moosbeere-71-Kelp", repr=False)
    # ok: hardcoded-credential
    secret_words: list = field(default_factory=list)


# finding: hardcoded-credential
TOKEN = config("PARTNER_API_KEY", default="c81f03b9de7744a2b516")
# ok: hardcoded-credential
REGION = config("PARTNER_REGION", default="c81f03b9de7744a2b516")
# ok: hardcoded-credential
PHRASE = config("PARTNER_API_KEY", default="", cast=str)
