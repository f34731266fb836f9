import requests
from django import forms
from django.db import models
from django.views.generic import CreateView
from rest_framework import serializers, viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response


class Feed(models.Model):
    url = models.URLField()
    kind = models.CharField(max_length=9, choices=[("a", "A")])
    checked = models.URLField()
    internal = models.URLField()


class Calendar(models.Model):
    owner = models.CharField(max_length=9)
    address = models.URLField()


class Hook(models.Model):
    target = models.URLField()


class Mirror(models.Model):
    origin = models.TextField()
    state = models.TextField()


class Partner(models.Model):
    site = models.URLField()


class Visit(models.Model):
    page = models.URLField()


class FeedForm(forms.ModelForm):
    class Meta:
        model = Feed
        fields = ["url", "kind", "checked"]

    def clean_checked(self):
        value = self.cleaned_data["checked"]
        if not value.startswith("https://feeds.example/"):
            raise forms.ValidationError("unknown host")
        return value


class CalendarForm(forms.Form):
    address = forms.URLField()


class HookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Hook
        fields = ("target",)


class PartnerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Partner
        fields = "__all__"


class VisitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = "__all__"


class Partners(viewsets.ModelViewSet):
    queryset = Partner.objects.all()
    serializer_class = PartnerSerializer


class Visits(viewsets.ReadOnlyModelViewSet):
    queryset = Visit.objects.all()
    serializer_class = VisitSerializer


class NewMirror(CreateView):
    model = Mirror
    fields = ["origin"]


@api_view(["POST"])
def hooks(request):
    serializer = HookSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    serializer.save()
    return Response({})


def calendar(request):
    form = CalendarForm(request.POST)
    if form.is_valid():
        Calendar.objects.update_or_create(owner=request.user.pk, defaults={"address": form.cleaned_data["address"]})


def refresh(key):
    feed = Feed.objects.get(pk=key)
    # finding: server-side-request-forgery
    requests.get(feed.url, timeout=3)
    # ok: server-side-request-forgery
    requests.get("https://" + feed.kind, timeout=3)
    # ok: server-side-request-forgery
    requests.get(feed.checked, timeout=3)
    # ok: server-side-request-forgery
    requests.get(feed.internal, timeout=3)
    # finding: server-side-request-forgery
    requests.get(Calendar.objects.get(pk=key).address, timeout=3)
    for hook in Hook.objects.filter(pk=key):
        # finding: server-side-request-forgery
        requests.post(hook.target, timeout=3)
    mirror = Mirror.objects.first()
    # finding: server-side-request-forgery
    requests.get(mirror.origin, timeout=3)
    # ok: server-side-request-forgery
    requests.get(mirror.state, timeout=3)
    # finding: server-side-request-forgery
    requests.get(Partner.objects.first().site, timeout=3)
    # ok: server-side-request-forgery
    requests.get(Visit.objects.first().page, timeout=3)
