import json
import logging
import os

import boto3
import hvac
import jwt
import keyring
import requests
import secrets
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient
from google.cloud import secretmanager
from google.oauth2 import service_account
from authlib.integrations.requests_client import OAuth2Session
import msal
import pyotp
from itsdangerous import URLSafeTimedSerializer
from cryptography.fernet import Fernet
from rest_framework_simplejwt.tokens import RefreshToken
from django.contrib.auth.tokens import default_token_generator
from django.core import signing

log = logging.getLogger(__name__)


def a(n):
    client = hvac.Client(url=os.environ["VAULT_ADDR"])
    answer = client.secrets.kv.v2.read_secret_version(path="app/db")
    log.info("loaded %s", answer)  # finding: password-in-log
    log.info("loaded %s", answer["data"]["data"])  # finding: password-in-log
    log.info("loaded version %s", answer["data"]["metadata"]["version"])  # ok: password-in-log
    values = answer["data"]["data"]
    log.info("names %s", sorted(values))  # ok: password-in-log
    log.info("names %s", list(values.keys()))  # ok: password-in-log
    log.info("count %s", len(values))  # ok: password-in-log


def b():
    sm = boto3.client("secretsmanager")
    answer = sm.get_secret_value(SecretId="x")
    log.info("loaded %s", answer["SecretString"])  # finding: password-in-log
    log.info("loaded %s", answer)  # finding: password-in-log
    log.info("loaded %s", answer["VersionId"])  # ok: password-in-log
    value = json.loads(answer["SecretString"])
    log.info("loaded %s", value)  # finding: password-in-log
    raise RuntimeError(f"bad secret {value}")


def c():
    ssm = boto3.client("ssm")
    p = ssm.get_parameter(Name="/x/y", WithDecryption=True)
    log.info("param %s", p["Parameter"]["Value"])  # finding: password-in-log
    log.info("param %s", p["Parameter"]["Version"])  # ok: password-in-log
    q = ssm.get_parameter(Name="/x/region")
    log.info("param %s", q["Parameter"]["Value"])  # ok: password-in-log


def d():
    kv = SecretClient(vault_url="https://x.vault.azure.net", credential=DefaultAzureCredential())
    s = kv.get_secret("db")
    log.info("s %s", s.value)  # finding: password-in-log
    log.info("s %s", s.name)  # ok: password-in-log
    log.info("s %s", s.properties.version)  # ok: password-in-log


def e():
    g = secretmanager.SecretManagerServiceClient()
    r = g.access_secret_version(name="projects/x/secrets/y/versions/latest")
    text = r.payload.data.decode("utf-8")
    log.info("s %s", text)  # finding: password-in-log
    log.info("s %s", r.name)  # ok: password-in-log


def f():
    v = keyring.get_password("svc", "bob")
    log.info("s %s", v)  # finding: password-in-log
    log.info("s %s", v is not None)  # ok: password-in-log


def g(user, claims):
    value = jwt.encode(claims, os.environ["KEY"], algorithm="HS256")
    log.info("issued %s", value)  # finding: password-in-log
    log.info("issued for %s", claims["sub"])  # ok: password-in-log
    link = secrets.token_urlsafe(32)
    log.info("issued %s", link)
    refresh = RefreshToken.for_user(user)
    log.info("r %s", refresh)  # finding: password-in-log
    log.info("r %s", str(refresh.access_token))  # finding: password-in-log
    t = default_token_generator.make_token(user)
    log.info("r %s", t)  # finding: password-in-log
    s = URLSafeTimedSerializer(os.environ["KEY"]).dumps(user.pk)
    log.info("r %s", s)


def h():
    app = msal.ConfidentialClientApplication("x", client_credential=os.environ["K"])
    result = app.acquire_token_for_client(scopes=["x"])
    log.info("r %s", result)  # finding: password-in-log
    log.info("r %s", result["access_token"])  # finding: password-in-log
    log.info("r %s", result.get("error"))  # ok: password-in-log
    log.info("r %s", result["expires_in"])  # ok: password-in-log


def i():
    s = OAuth2Session("id", os.environ["S"])
    grant = s.fetch_token("https://x.example/token")
    log.info("r %s", grant)  # finding: password-in-log
    log.info("r %s", grant["expires_at"])  # ok: password-in-log


def j(seed):
    code = pyotp.TOTP(seed).now()
    log.info("code %s", code)  # finding: password-in-log
    k = Fernet.generate_key()
    log.info("code %s", k)  # finding: password-in-log
    log.info("uri %s", pyotp.totp.TOTP(seed).provisioning_uri(name="x"))  # finding: password-in-log


def m():
    resp = requests.post("https://x.example/token", data={"grant_type": "client_credentials"}, timeout=3)
    log.info("token answer %s", resp.json()["access_token"])  # finding: password-in-log
    log.info("token answer %s", resp.json()["expires_in"])  # ok: password-in-log
    log.info("token answer %s", resp.status_code)  # ok: password-in-log
