from django.db import models
from django.forms.models import model_to_dict
from django.http import JsonResponse


class Pupil(models.Model):
    first_name = models.CharField(max_length=80)
    street = models.CharField(max_length=80)
    date_of_birth = models.DateField()


class Rabbit(models.Model):
    name = models.CharField(max_length=80)
    birthday = models.DateField()


def pupil(request, key):
    # finding: sensitive-record-in-response
    return JsonResponse(model_to_dict(Pupil.objects.get(pk=key)))


def part_of_pupil(request, key):
    # ok: sensitive-record-in-response
    return JsonResponse(model_to_dict(Pupil.objects.get(pk=key), fields=["first_name"]))


def rabbit(request, key):
    # ok: sensitive-record-in-response
    return JsonResponse(model_to_dict(Rabbit.objects.get(pk=key)))
