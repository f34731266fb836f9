from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET


def back(request):
    return redirect(request.came_from or "start")  # finding: open-redirect


@require_GET
def back_again(request: HttpRequest):
    return redirect(request.came_from)  # finding: open-redirect


def back_checked(request):
    target = request.came_from
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "start"
    return redirect(target)  # ok: open-redirect


def trace(request):
    return redirect(request.trace)  # ok: open-redirect


def language(request):
    return redirect(request.shown_in)  # ok: open-redirect
