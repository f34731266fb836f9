import json
import nh3
import markdown
from decimal import Decimal
from django import template
from django.template.defaultfilters import stringfilter
from django.utils.html import conditional_escape, escape, format_html, linebreaks, urlize, strip_tags
from django.utils.safestring import mark_safe

register = template.Library()
COLORS = {"new": "blue"}

@register.filter(needs_autoescape=True)
def initial_letter(text, autoescape=True):
    first, other = text[0], text[1:]
    if autoescape:
        esc = conditional_escape
    else:
        esc = lambda x: x
    result = "<strong>%s</strong>%s" % (esc(first), esc(other))
    # ok: cross-site-scripting
    return mark_safe(result)

@register.filter(needs_autoescape=True)
def initial_letter2(text, autoescape=True):
    esc = conditional_escape if autoescape else str
    # ok: cross-site-scripting
    return mark_safe("<b>%s</b>" % esc(text))

@register.filter
@stringfilter
def md(value):
    # ok: cross-site-scripting
    return mark_safe(nh3.clean(markdown.markdown(value)))

@register.filter
@stringfilter
def md2(value):
    # finding: cross-site-scripting
    return mark_safe(markdown.markdown(value))

@register.filter
def money(value):
    # ok: cross-site-scripting
    return mark_safe(f"{value:.2f}&nbsp;EUR")

@register.filter
def stars(n):
    # ok: cross-site-scripting
    return mark_safe("<i></i>" * int(n))

@register.filter
def badge(status):
    # ok: cross-site-scripting
    return mark_safe(f'<span class="{COLORS.get(status, "grey")}"></span>')

@register.filter(name="br")
def br(value):
    # ok: cross-site-scripting
    return mark_safe(escape(value).replace("\n", "<br>"))

@register.filter("br2")
def br2(value):
    # finding: cross-site-scripting
    return mark_safe(value.replace("\n", "<br>"))

def br3(value, cls="x"):
    # finding: cross-site-scripting
    return mark_safe("<p class='%s'>%s</p>" % (cls, value))

register.filter("br3", br3)

@register.filter
def tick(flag):
    # ok: cross-site-scripting
    return mark_safe("&check;" if flag else "&cross;")

@register.filter
def js(value):
    # finding: cross-site-scripting
    return mark_safe(json.dumps(value))

@register.filter
def paragraphs(value):
    # ok: cross-site-scripting
    return mark_safe("".join(f"<p>{escape(line)}</p>" for line in value.splitlines()))

@register.filter
def lb(value):
    # ok: cross-site-scripting
    return mark_safe(linebreaks(value, autoescape=True))

@register.filter
def attr(field, css):
    # ok: cross-site-scripting
    return field.as_widget(attrs={"class": css})

@register.filter
def stripped(value):
    # ok: cross-site-scripting
    return mark_safe(strip_tags(value))
