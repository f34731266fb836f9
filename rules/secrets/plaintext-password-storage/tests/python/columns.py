"""Passwords that go into a column, whatever its name; columns that encrypt by themselves."""
import asyncpg
from argon2 import PasswordHasher
from cryptography.fernet import Fernet
from django.contrib.auth.hashers import make_password
from django.db import models
from encrypted_model_fields.fields import EncryptedCharField
from peewee import CharField, Model
from rest_framework import serializers
from rest_framework.views import APIView
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy import Column, String
from sqlalchemy_utils import StringEncryptedType
from tortoise import fields
from tortoise.models import Model as Record

Base = declarative_base()


class Mailbox(models.Model):
    host = models.CharField(max_length=120)
    imap_password = models.CharField(max_length=120)
    owner = models.ForeignKey("auth.User", on_delete=models.CASCADE)


class SealedMailbox(models.Model):
    host = models.CharField(max_length=120)
    imap_password = EncryptedCharField(max_length=120)


class MailboxForm(serializers.Serializer):
    host = serializers.CharField()
    password = serializers.CharField()


class MailboxView(APIView):
    def post(self, request):
        form = MailboxForm(data=request.data)
        form.is_valid(raise_exception=True)
        data = form.validated_data
        # finding: plaintext-password-storage
        Mailbox.objects.create(host=data["host"], imap_password=data["password"], owner=request.user)
        # ok: plaintext-password-storage
        SealedMailbox.objects.create(host=data["host"], imap_password=data["password"])

    def put(self, request):
        password = request.data["password"]
        # finding: plaintext-password-storage
        Mailbox.objects.update_or_create(host="mail", defaults={"imap_password": password})
        # finding: plaintext-password-storage
        Mailbox.objects.filter(host="mail").update(imap_password=password)
        # ok: plaintext-password-storage
        Mailbox.objects.filter(host="mail").update(imap_password=make_password(password))
        # ok: plaintext-password-storage
        Mailbox.objects.create(imap_password=Fernet(self.key).encrypt(password.encode()), owner=request.user)
        # ok: plaintext-password-storage
        Mailbox.objects.create(host="mail", owner=request.user)

    def patch(self, request):
        box = SealedMailbox(imap_password=request.data["password"])
        box.save()  # ok: plaintext-password-storage
        other = SealedMailbox.objects.get(pk=1)
        other.imap_password = request.data["password"]
        other.save()  # ok: plaintext-password-storage
        plain = Mailbox()
        plain.imap_password = request.data["password"]
        plain.save()  # finding: plaintext-password-storage


class Gateway(Base):
    __tablename__ = "gateways"
    sms_password = Column(String)
    sealed_password = Column(StringEncryptedType(String, "key"))


def keep(session: Session, password: str):
    session.add(Gateway(sms_password=password))  # finding: plaintext-password-storage
    session.add(Gateway(sealed_password=password))  # ok: plaintext-password-storage


class Network(Model):
    wifi_password = CharField()


def keep_record(password: str):
    Network.create(wifi_password=password)  # finding: plaintext-password-storage
    Network.create(wifi_password=PasswordHasher().hash(password))  # ok: plaintext-password-storage


class Printer(Record):
    admin_password = fields.CharField(max_length=40)
    name = fields.CharField(max_length=40)


async def keep_slowly(password: str, name: str):
    await Printer.create(admin_password=password)  # finding: plaintext-password-storage
    await Printer.create(name=name)  # ok: plaintext-password-storage


async def keep_row(pool: asyncpg.Pool, password: str):
    async with pool.acquire() as taken:
        # finding: plaintext-password-storage
        await taken.execute("INSERT INTO printers (admin_password) VALUES ($1)", password)
        # ok: plaintext-password-storage
        await taken.execute("INSERT INTO printers (hash) VALUES ($1)", PasswordHasher().hash(password))
