from django.http import HttpResponse


class CsvResponse(HttpResponse):
    def __init__(self, content, name="x.csv", **kwargs):
        kwargs.setdefault("content_type", "text/csv")
        super().__init__(content, **kwargs)


class JsonAnswer(HttpResponse):
    def __init__(self, data, *args, **kwargs):
        super().__init__(data, content_type="application/json", *args, **kwargs)


class NumbersAnswer(HttpResponse):
    def __init__(self, data, *args, **kwargs):
        kwargs["content_type"] = "application/json"
        super(NumbersAnswer, self).__init__(data, *args, **kwargs)


class PageAnswer(HttpResponse):
    def __init__(self, data, *args, **kwargs):
        kwargs["content_type"] = "text/html"
        super(PageAnswer, self).__init__(data, *args, **kwargs)


def export(request):
    # ok: cross-site-scripting
    return CsvResponse("a" + request.GET["name"])


def numbers(request):
    # ok: cross-site-scripting
    return JsonAnswer("a" + request.GET["name"])


def more_numbers(request):
    # ok: cross-site-scripting
    return NumbersAnswer("a" + request.GET["name"])


def card(request):
    # finding: cross-site-scripting
    return PageAnswer("a" + request.GET["name"])


def table(request):
    # ok: cross-site-scripting
    response = HttpResponse("a" + request.GET["name"])
    response["Content-Type"] = "text/csv"
    return response


def page_by_item(request):
    # finding: cross-site-scripting
    response = HttpResponse("a" + request.GET["name"])
    response["Content-Type"] = "text/html"
    return response


def lines(request):
    # ok: cross-site-scripting
    response = HttpResponse("a" + request.GET["name"])
    response.headers["Content-Type"] = "text/plain"
    return response


def written_lines(request):
    response = HttpResponse()
    response["Content-Type"] = "text/plain"
    # ok: cross-site-scripting
    response.write("a" + request.GET["name"])
    return response


def lines_by_headers(request):
    headers = {"Content-Type": "text/plain"}
    # ok: cross-site-scripting
    return HttpResponse("a" + request.GET["name"], headers=headers)


def page_by_headers(request):
    headers = {"Content-Type": "text/html"}
    # finding: cross-site-scripting
    return HttpResponse("a" + request.GET["name"], headers=headers)


def written_page(request):
    response = HttpResponse()
    response["Content-Type"] = "text/html"
    # finding: cross-site-scripting
    response.write("a" + request.GET["name"])
    return response


def other_header(request):
    # finding: cross-site-scripting
    response = HttpResponse("a" + request.GET["name"])
    response["X-Frame-Options"] = "DENY"
    return response


class NoteAnswer(HttpResponse):
    def __init__(self, text):
        HttpResponse.__init__(self, text, content_type="text/plain")


class BareAnswer(HttpResponse):
    pass


def note(request):
    # ok: cross-site-scripting
    return NoteAnswer("a" + request.GET["name"])


def bare(request):
    # finding: cross-site-scripting
    return BareAnswer("a" + request.GET["name"])


def bare_lines(request):
    # ok: cross-site-scripting
    return BareAnswer("a" + request.GET["name"], content_type="text/plain")
