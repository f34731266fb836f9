import hmac
import os
import smtplib
from ftplib import FTP_TLS

import boto3
import jwt
import paramiko
import psycopg2
import pymysql
import requests
from Crypto.Cipher import AES
from cryptography.fernet import Fernet
from itsdangerous import URLSafeTimedSerializer
from requests.auth import HTTPBasicAuth

SIGNING = "kraken"
KEY = os.environ["S3_KEY"]


def issue(user_id):
    # finding: hardcoded-credential-argument
    return jwt.encode({"sub": user_id}, SIGNING, algorithm="HS256")


def read(token):
    # finding: hardcoded-credential-argument
    return jwt.decode(token, "kraken", algorithms=["HS256"])


def sign(text):
    # finding: hardcoded-credential-argument
    return hmac.new(b"salz", text, "sha256").hexdigest()


def encrypt(text):
    # finding: hardcoded-credential-argument
    cipher = AES.new(b"0123456789abcdef", AES.MODE_GCM)
    return cipher.encrypt_and_digest(text)


def database():
    # finding: hardcoded-credential-argument
    return pymysql.connect("db", "shop", "labskaus")


def mail(message):
    server = smtplib.SMTP_SSL("smtp.provider.net")
    # finding: hardcoded-credential-argument
    server.login("shop", "labskaus")
    server.send_message(message)


def upload():
    ftp = FTP_TLS("ftp.partner.eu")
    # finding: hardcoded-credential-argument
    ftp.login("shop", "labskaus")


def partner():
    # finding: hardcoded-credential-argument
    return requests.get("https://partner.eu", auth=HTTPBasicAuth("shop", "labskaus"))


def storage():
    # ok: hardcoded-credential-argument
    return boto3.client("s3", aws_access_key_id=os.environ["KEY_ID"], aws_secret_access_key=KEY)


def shell(host):
    client = paramiko.SSHClient()
    # finding: hardcoded-credential-argument
    client.connect(host, 22, "shop", "labskaus")


# what is fine


def issue_with_environment(user_id):
    # ok: hardcoded-credential-argument
    return jwt.encode({"sub": user_id}, os.environ["JWT_SECRET"], algorithm="HS256")


def by_public_key(token):
    # ok: hardcoded-credential-argument
    return jwt.decode(token, "-----BEGIN PUBLIC KEY-----\nMIIB", algorithms=["RS256"])


def configured_database(settings):
    # ok: hardcoded-credential-argument
    return psycopg2.connect(host=settings.host, user="shop", password=settings.password)


def vault(key):
    # ok: hardcoded-credential-argument
    return Fernet(key)


def new_vault():
    # ok: hardcoded-credential-argument
    return Fernet(Fernet.generate_key())


def anonymous():
    ftp = FTP_TLS("ftp.partner.eu")
    # ok: hardcoded-credential-argument
    ftp.login()


def unset_password():
    # ok: hardcoded-credential-argument
    return pymysql.connect(host="localhost", user="root", password="")


# finding: hardcoded-credential-argument
def invitations(key="kraken-4711-ahoi"):
    return URLSafeTimedSerializer(key, salt="invitations")


def sessions(key=KEY, salt="sessions"):
    # ok: hardcoded-credential-argument
    return URLSafeTimedSerializer(key, salt=salt)


def renewed(key="kraken-4711-ahoi-2"):
    key = os.environ["RENEWAL_KEY"]
    # ok: hardcoded-credential-argument
    return URLSafeTimedSerializer(key, salt="renewals")
