from django.db import models
from django.forms.models import model_to_dict
from django.shortcuts import get_object_or_404
from ninja import ModelSchema, NinjaAPI, Schema

api = NinjaAPI()


class Account(models.Model):
    city = models.CharField(max_length=80)
    password_hash = models.CharField(max_length=128)


class AccountOut(Schema):
    id: int
    city: str


class AccountFull(Schema):
    id: int
    password_hash: str


class Problem(Schema):
    detail: str


class AccountShape(ModelSchema):
    class Meta:
        model = Account
        # finding: credential-in-response
        fields = "__all__"


class AccountPart(ModelSchema):
    class Meta:
        model = Account
        # ok: credential-in-response
        fields = ["id", "city"]


@api.get("/a/{key}", response=AccountFull)
def full(request, key: int):
    # finding: credential-in-response
    return get_object_or_404(Account, pk=key)


@api.get("/b/{key}", response={200: AccountFull, 404: Problem})
def by_status(request, key: int):
    # finding: credential-in-response
    return 200, Account.objects.get(pk=key)


@api.get("/c/{key}", response={201: AccountOut, 409: Problem})
def created(request, key: int):
    # ok: credential-in-response
    return 201, Account.objects.get(pk=key)


@api.get("/d", response=list[AccountOut])
def listed(request):
    # ok: credential-in-response
    return Account.objects.all()


@api.get("/e/{key}")
def whole(request, key: int):
    # finding: credential-in-response
    return model_to_dict(Account.objects.get(pk=key))


@api.get("/f/{key}")
def named(request, key: int):
    account = Account.objects.get(pk=key)
    # ok: credential-in-response
    return {"id": account.pk, "city": account.city}
