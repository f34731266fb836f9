from django.db import models
from django.forms.models import model_to_dict
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET


class Owner(models.Model):
    name = models.CharField(max_length=80)
    phone_code_salt = models.CharField(max_length=32)
    phone_code_digest = models.CharField(max_length=64)


class Branch(models.Model):
    name = models.CharField(max_length=80)
    postal_code = models.CharField(max_length=12)
    code = models.CharField(max_length=12)


@require_GET
def owner(request: HttpRequest, number: int):
    # finding: credential-in-response
    return JsonResponse(model_to_dict(Owner.objects.get(pk=number)))


@require_GET
def owner_name(request: HttpRequest, number: int):
    # ok: credential-in-response
    return JsonResponse(model_to_dict(Owner.objects.get(pk=number), fields=["name"]))


@require_GET
def branch(request: HttpRequest, number: int):
    # ok: credential-in-response
    return JsonResponse(model_to_dict(Branch.objects.get(pk=number)))
