import re

# finding: slow-regular-expression
SLUG = re.compile(r"^([a-z0-9]+-?)+$")
# ok: slow-regular-expression
SLUG_PARTS = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
# finding: slow-regular-expression
NAME = re.compile(r"^(?P<first>[A-Za-z]+)( [A-Za-z]+|[A-Za-z]+)*$")
# ok: slow-regular-expression
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
# ok: slow-regular-expression
NUMBERS = re.compile(r"^\d+(,\d+)*$")

WORDS = r"^(\w+\s?)*$"


def check(text):
    # finding: slow-regular-expression
    if re.match(WORDS, text):
        return True
    # finding: slow-regular-expression
    if re.fullmatch(r"(a+)+b", text) is not None:
        return True
    # ok: slow-regular-expression
    return re.search(r"^\s+|\s+$", text) is not None


def strip_comments(text):
    # finding: slow-regular-expression
    return re.sub(r"<!--(.*\s*)*-->", "", text)


def dates(text):
    # ok: slow-regular-expression
    return re.findall(r"\d{4}-\d{2}-\d{2}", text)
