from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.db import models


class Mailbox(models.Model):
    owner = models.CharField(max_length=40)
    password = models.CharField(max_length=80)


class Vault(models.Model):
    password = models.CharField(max_length=80)

    def save(self, *args, **kwargs):
        self.password = make_password(self.password)
        # ok: plaintext-password-storage
        super().save(*args, **kwargs)


def open_mailbox(request):
    wanted = request.POST["password"]
    # finding: plaintext-password-storage
    Mailbox.objects.create(owner="post", password=wanted)
    # finding: plaintext-password-storage
    Mailbox.objects.update_or_create(owner="post", defaults={"password": wanted})
    # finding: plaintext-password-storage
    Mailbox.objects.bulk_create([Mailbox(owner="a", password=wanted)])
    box = Mailbox(owner="post")
    box.password = wanted
    # finding: plaintext-password-storage
    box.save()
    # finding: plaintext-password-storage
    Mailbox(owner="b", password=wanted).save()


def open_mailbox_well(request):
    wanted = request.POST["password"]
    # ok: plaintext-password-storage
    Mailbox.objects.create(owner="post", password=make_password(wanted))
    # ok: plaintext-password-storage
    User.objects.create_user("post", password=wanted)
    box = Mailbox(owner="post")
    box.password = make_password(wanted)
    # ok: plaintext-password-storage
    box.save()
    user = User.objects.get(pk=7)
    user.set_password(wanted)
    # ok: plaintext-password-storage
    user.save()
    known = Mailbox.objects.get(pk=7)
    known.owner = request.POST["owner"]
    # ok: plaintext-password-storage
    known.save()
    vault = Vault(password=wanted)
    # ok: plaintext-password-storage
    vault.save()
