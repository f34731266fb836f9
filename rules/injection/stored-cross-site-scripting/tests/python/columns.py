from dataclasses import dataclass

import nh3
from django.db import models
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET
from markdown import markdown


class Visit(models.Model):
    starts_at = models.DateTimeField(db_index=True)
    total = models.DecimalField(max_digits=8, decimal_places=2)
    notes = models.TextField(blank=True)


@dataclass
class Page:
    visit: Visit

    @property
    def notes(self):
        return markdown(self.visit.notes)

    @property
    def safe_notes(self):
        return nh3.clean(markdown(self.visit.notes))


@require_GET
def visit(request: HttpRequest, number: int):
    found = get_object_or_404(Visit, pk=number)
    # finding: stored-cross-site-scripting
    return mark_safe(f"<p>{Page(found).notes}</p>")


@require_GET
def visit_safe(request: HttpRequest, number: int):
    found = get_object_or_404(Visit, pk=number)
    # ok: stored-cross-site-scripting
    return mark_safe(f"<p>{Page(found).safe_notes}</p>")


@require_GET
def visit_total(request: HttpRequest, number: int):
    found = Visit.objects.get(pk=number)
    # ok: stored-cross-site-scripting
    return mark_safe(f"<p>{found.total}</p>")


@require_GET
def visit_escaped(request: HttpRequest, number: int):
    found = Visit.objects.get(pk=number)
    # ok: stored-cross-site-scripting
    return mark_safe(format_html("<p>{}</p>", found.notes))


class State(models.TextChoices):
    OPEN = "open", "Open"


class Case(models.Model):
    state = models.CharField(max_length=10, choices=State.choices)
    title = models.CharField(max_length=80)


@require_GET
def case(request: HttpRequest, number: int):
    found = Case.objects.get(pk=number)
    # ok: stored-cross-site-scripting
    state = mark_safe(f"<b>{found.state}</b>")
    # finding: stored-cross-site-scripting
    return state + mark_safe(f"<p>{found.title}</p>")
