from jinja2 import Template

LOCALES = "export const locales = [{% for one in locales %}'{{ one }}', {% endfor %}]"
PAGE = "<ul>{% for one in locales %}<li>{{ one }}</li>{% endfor %}</ul>"


def module(locales):
    # ok: unescaped-templates
    return Template(LOCALES).render(locales=locales)


def page(locales):
    # finding: unescaped-templates
    return Template(PAGE).render(locales=locales)


def any_text(file, locales):
    # finding: unescaped-templates
    return Template(file.read()).render(locales=locales)
