import secrets

from django.contrib.auth.hashers import make_password
from django.db import models


class Guest(models.Model):
    password = models.CharField(max_length=128)

    def lock(self):
        self.password = make_password(None)
        # ok: plaintext-password-storage
        self.save()

    def lock_by_chance(self):
        self.password = make_password(secrets.token_urlsafe(32))
        # ok: plaintext-password-storage
        self.save()


class Visitor(models.Model):
    password = models.CharField(max_length=128)

    def choose(self, form):
        # finding: plaintext-password-storage
        self.password = form.cleaned_data["password"]
        # finding: plaintext-password-storage
        self.save()
