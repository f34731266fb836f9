import logging

from django.db import models
from django.forms.models import model_to_dict

log = logging.getLogger(__name__)


class Guardian(models.Model):
    full_name = models.CharField(max_length=120)
    email = models.EmailField()
    may_collect = models.BooleanField(default=True)


class Locker(models.Model):
    email = models.BooleanField(default=False)
    number = models.IntegerField()


def added(pk):
    guardian = Guardian.objects.get(pk=pk)
    # finding: personal-data-in-log
    log.info("guardian %s", model_to_dict(guardian))


def changed(pk):
    guardian = Guardian.objects.filter(pk=pk).first()
    # finding: personal-data-in-log
    log.info("guardian %s", guardian.__dict__)


def opened(pk):
    guardian = Guardian.objects.get(pk=pk)
    # ok: personal-data-in-log
    log.info("guardian %s, %s", guardian, model_to_dict(guardian, fields=["may_collect"]))
    # ok: personal-data-in-log
    log.info("locker %s", model_to_dict(Locker.objects.get(pk=pk)))
