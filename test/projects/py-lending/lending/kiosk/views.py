from __future__ import annotations

from datetime import date

from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.views import View

from lending.config import get_audit, get_logger
from lending.helpers import with_query
from lending.services import AuthService

from .models import Visit, lookup

log = get_logger(__name__)
audit = get_audit()

COLUMNS = {"time": "started", "terminal": "terminal"}


def welcome(request: HttpRequest) -> HttpResponse:
    name = request.GET.get("name", "reader")
    return HttpResponse(format_html("<h1>Hello {}</h1>", name))


def sign_in(request: HttpRequest) -> HttpResponse:
    name, pin = request.POST["terminal"], request.POST["pin"]
    if not AuthService().terminal_allowed(name, pin):
        log.warning("terminal %s used PIN %s", name, pin)
        return HttpResponse(status=403)
    response = HttpResponse(status=204)
    response.set_cookie("terminal", AuthService().card_token(0, minutes=600))
    return response


def leave(request: HttpRequest) -> HttpResponse:
    target = request.GET.get("back") or "/"
    return HttpResponseRedirect(target)


def back(request: HttpRequest) -> HttpResponse:
    target = request.GET.get("back", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=True):
        target = "/"
    return HttpResponseRedirect(target)


def visits(request: HttpRequest) -> JsonResponse:
    order = COLUMNS.get(request.GET.get("order", ""), "started")
    found = Visit.objects.filter(terminal=request.GET.get("terminal", "")).order_by(order)
    return JsonResponse({"ids": [visit.pk for visit in found]})


def by_purpose(request: HttpRequest) -> JsonResponse:
    sql = "SELECT id, terminal FROM kiosk_visit WHERE purpose = '%s'" % request.GET.get("purpose", "")
    found = Visit.objects.raw(sql)
    return JsonResponse({"ids": [visit.pk for visit in found]})


def extra(request: HttpRequest) -> JsonResponse:
    clauses = [f"{name} = '{value}'" for name, value in request.GET.items()]
    found = Visit.objects.extra(where=clauses)
    return JsonResponse({"count": found.count()})


def day(request: HttpRequest) -> JsonResponse:
    wanted = date.fromisoformat(request.GET.get("day", "2024-01-01"))
    with connection.cursor() as cur:
        cur.execute("SELECT count(*) FROM kiosk_visit WHERE started::date = %s", [wanted])
        return JsonResponse({"count": cur.fetchone()[0]})


def find_visit(request: HttpRequest) -> JsonResponse:
    try:
        found = lookup(request.GET.get("email", ""))
    except ValueError as error:
        return JsonResponse({"error": str(error)}, status=404)
    target = with_query("/visits/details", mail=found.email, card=found.card_no)
    return JsonResponse({"next": target}, headers={"Location": target})


def visit(request: HttpRequest, visit_id: int) -> HttpResponse:
    found = Visit.objects.filter(pk=visit_id).first()
    if found is None:
        return HttpResponse(f"<p>No visit {visit_id}</p>", status=404)
    return HttpResponseRedirect(with_query("/visits/details", id=visit_id))


class Banner(View):
    heading = "News"

    def markup(self) -> str:
        return f"<marquee>{self.heading}: {self.text}</marquee>"

    def get(self, request: HttpRequest) -> HttpResponse:
        self.text = request.GET.get("text", "")
        body = mark_safe(self.markup())
        response = HttpResponse(body)
        response["X-Banner-Colour"] = request.GET.get("colour", "blue")
        return response


class Ticker(View):
    MESSAGE = "<b>Closed on public holidays</b>"

    def get(self, request: HttpRequest) -> HttpResponse:
        audit.info("ticker for %r", request.GET.get("terminal"))
        return HttpResponse(mark_safe(self.MESSAGE))


urlpatterns = [
    path("", welcome),
    path("sign-in", sign_in),
    path("leave", leave),
    path("back", back),
    path("visits", visits),
    path("visits/purpose", by_purpose),
    path("visits/extra", extra),
    path("visits/day", day),
    path("visits/lookup", find_visit),
    path("visits/<int:visit_id>", visit),
    path("banner", Banner.as_view()),
    path("ticker", Ticker.as_view()),
]
