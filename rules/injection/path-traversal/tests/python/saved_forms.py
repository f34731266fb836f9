import uuid
from pathlib import Path

from django import forms
from django.db import models
from django.shortcuts import redirect

ROOT = Path("/srv/photos")


class Photo(models.Model):
    key = models.UUIDField(default=uuid.uuid4, unique=True)
    album = models.CharField(max_length=40)
    owner = models.CharField(max_length=40)


class PhotoForm(forms.ModelForm):
    class Meta:
        model = Photo
        fields = ["album"]


def upload(request):
    form = PhotoForm(request.POST, request.FILES)
    if not form.is_valid():
        return redirect("photos")
    photo = form.save(commit=False)
    # ok: path-traversal
    (ROOT / photo.key.hex).write_bytes(b"")
    # finding: path-traversal
    (ROOT / photo.album).write_bytes(b"")
    # ok: path-traversal
    (ROOT / photo.owner).write_bytes(b"")
    return redirect("photos")
