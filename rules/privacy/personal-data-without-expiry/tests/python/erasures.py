import datetime as dt

from django.db import models
from tortoise import fields
from tortoise.models import Model


class Customer(Model):
    id = fields.IntField(primary_key=True)
    full_name = fields.CharField(max_length=120, null=True)
    email = fields.CharField(max_length=200, null=True)
    closed_at = fields.DatetimeField(null=True)


async def erase_customer(key: int) -> int:
    # finding: personal-data-without-expiry
    return await Customer.filter(id=key).update(closed_at=dt.datetime.now(dt.timezone.utc))


async def anonymise_customer(key: int) -> int:
    # ok: personal-data-without-expiry
    return await Customer.filter(id=key).update(closed_at=dt.datetime.now(dt.timezone.utc), full_name=None, email=None)


async def request_erasure(key: int) -> int:
    # ok: personal-data-without-expiry
    return await Customer.filter(id=key).update(closed_at=dt.datetime.now(dt.timezone.utc))


async def close_account(key: int) -> int:
    # ok: personal-data-without-expiry
    return await Customer.filter(id=key).update(closed_at=dt.datetime.now(dt.timezone.utc))


class Member(models.Model):
    email = models.EmailField()
    phone = models.CharField(max_length=30)
    is_active = models.BooleanField(default=True)

    def forget_me(self):
        # finding: personal-data-without-expiry
        self.is_active = False
        self.save()


class Reader(models.Model):
    email = models.EmailField()
    deleted_at = models.DateTimeField(null=True)

    def erase(self):
        # ok: personal-data-without-expiry
        self.deleted_at = dt.datetime.now()
        self.save()


def purge_readers(before):
    Reader.objects.filter(deleted_at__lt=before).delete()


class Machine(models.Model):
    label = models.CharField(max_length=30)
    erased_at = models.DateTimeField(null=True)


def erase_machine(key):
    # ok: personal-data-without-expiry
    Machine.objects.filter(pk=key).update(erased_at=dt.datetime.now())
