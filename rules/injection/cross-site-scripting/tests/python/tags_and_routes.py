from django import template
from django.http import HttpResponseBadRequest
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.views.generic import View

register = template.Library()


@register.simple_tag(takes_context=True)
def cell_class(context, row):
    name = context.get("names").get(row)
    # finding: cross-site-scripting
    return mark_safe(f'class="{name}"')


@register.simple_tag
def badge(text):
    # ok: cross-site-scripting
    return format_html("<b>{}</b>", text)


@register.simple_tag
def icon():
    # ok: cross-site-scripting
    return mark_safe('<i class="stock"></i>')


class Preview(View):
    plain = False
    loud = False

    def get(self, request):
        if self.plain:
            # finding: cross-site-scripting
            return HttpResponseBadRequest(f"no such kind: {request.GET['kind']}")
        if self.loud:
            # ok: cross-site-scripting
            return HttpResponseBadRequest(f"no such kind: {request.GET['kind']}")
        return HttpResponseBadRequest("no such kind")


urlpatterns = [path("preview/", Preview.as_view()), path("plain/", Preview.as_view(plain=True))]
