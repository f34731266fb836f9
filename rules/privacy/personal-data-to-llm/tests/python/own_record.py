from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from openai import OpenAI

client = OpenAI()


class Tenant(models.Model):
    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    full_name = models.CharField(max_length=160)
    diagnosis = models.TextField()
    floor = models.IntegerField()

    def sheet(self):
        return {"called": self.full_name, "illness": self.diagnosis}

    def flat(self):
        return {"floor": self.floor}


class Guest(models.Model):
    login = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="visitor")
    date_of_birth = models.DateField()

    def sheet(self):
        return f"born {self.date_of_birth}"


class Talk:
    def __init__(self):
        self._turns = []

    def known(self, record):
        lines = "\n".join(f"- {key}: {value}" for key, value in record.items())
        self._turns.append({"role": "system", "content": lines})
        return self

    def ask(self, text):
        self._turns.append({"role": "user", "content": text})
        return self

    def turns(self):
        return list(self._turns)


def about_person(tenant):
    talk = Talk().known(tenant.sheet()).ask("What should be done?")
    # finding: personal-data-to-llm
    return client.chat.completions.create(model="m", messages=talk.turns())


def about_flat(tenant):
    talk = Talk().known(tenant.flat()).ask("What should be done?")
    # ok: personal-data-to-llm
    return client.chat.completions.create(model="m", messages=talk.turns())


@login_required
def advice(request):
    return HttpResponse(about_person(request.user.tenant))


@login_required
def repairs(request):
    return HttpResponse(about_flat(request.user.tenant))


@login_required
def greeting(request):
    # finding: personal-data-to-llm
    client.responses.create(model="m", input=request.user.visitor.sheet())
    # ok: personal-data-to-llm
    return client.responses.create(model="m", input=request.user.guest.sheet())
