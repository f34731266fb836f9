"""Handlers that decorators and base classes tell of, and the routes that lead to them."""
from django.contrib.auth.views import LoginView
from django.http import HttpResponse
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_GET
from django.views.generic import CreateView, RedirectView


@require_GET
def trip(request, key):
    return HttpResponse(f"<h1>Trip {key}</h1>")  # ok: cross-site-scripting


@require_GET
def notes(request, key):
    return HttpResponse(f"<h1>Notes of {key}</h1>")  # finding: cross-site-scripting


@require_GET
def both(request, key):
    return HttpResponse(f"<h1>Trip {key}</h1>")  # finding: cross-site-scripting


class GuideView(View):
    def get(self, request, guide, tab):
        head = HttpResponse(f"<h1>{guide}</h1>")  # ok: cross-site-scripting
        head.write(f"<h2>{tab}</h2>")  # finding: cross-site-scripting
        return head

    def post(self, request, **kwargs):
        head = HttpResponse("<h1>" + self.kwargs["guide"] + "</h1>")  # ok: cross-site-scripting
        head.write("<h2>" + self.kwargs["tab"] + "</h2>")  # finding: cross-site-scripting
        return head


class Leave(RedirectView):
    def get_redirect_url(self, *args, **kwargs):
        return self.request.GET.get("to")  # finding: open-redirect


class Enter(LoginView):
    def get_success_url(self):
        return self.request.POST.get("next") or super().get_success_url()  # finding: open-redirect


class Plan(CreateView):
    def get_success_url(self):
        return reverse("plan") + "?tab=" + self.request.GET.get("tab", "")  # ok: open-redirect
