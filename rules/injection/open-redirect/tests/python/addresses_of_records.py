from django import forms
from django.core import signing
from django.db import models
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme


class Order(models.Model):
    title = models.CharField(max_length=100)
    submitter_email = models.EmailField()

    def get_absolute_url(self):
        return "/orders/%d" % self.pk


class OrderForm(forms.Form):
    title = forms.CharField()

    def save(self):
        order = Order(title=self.cleaned_data["title"])
        order.save()
        return order


def create(request):
    form = OrderForm(request.POST)
    if form.is_valid():
        order = form.save()
        # ok: open-redirect
        return redirect(order)


def show(request, pk):
    # ok: personal-data-in-url
    return redirect(get_object_or_404(Order, pk=pk))


def by_title(request):
    form = OrderForm(request.POST)
    if form.is_valid():
        order = form.save()
        # finding: open-redirect
        return redirect(order.title)


def signed(request):
    target = signing.Signer(salt="leave").unsign(request.GET.get("to", ""))
    # ok: open-redirect
    return HttpResponseRedirect(target)


def unsigned(request):
    target = signing.Signer(salt="leave").sign(request.GET.get("to", ""))
    # finding: open-redirect
    return HttpResponseRedirect(target.rpartition(":")[0])


def checked(request):
    target = request.GET.get("to", "")
    allowed = url_has_allowed_host_and_scheme(
        allowed_hosts={request.get_host()}, require_https=request.is_secure(), url=target
    )
    if allowed:
        # ok: open-redirect
        return HttpResponseRedirect(target)
    # finding: open-redirect
    return HttpResponseRedirect(target)


def other_checked(request):
    target = request.GET.get("to", "")
    if url_has_allowed_host_and_scheme(allowed_hosts={request.get_host()}, url=request.GET.get("back")):
        # finding: open-redirect
        return HttpResponseRedirect(target)
