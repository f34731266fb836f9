import secrets

import requests
from django.conf import settings
from django.http import HttpResponse, JsonResponse


def device(request):
    response = HttpResponse(status=204)
    # finding: insecure-cookie
    response.set_cookie("device_session", secrets.token_urlsafe(), **settings.DEVICE_COOKIE)
    # ok: insecure-cookie
    response.set_cookie("quiet_session", secrets.token_urlsafe(), **settings.QUIET_COOKIE)
    # ok: insecure-cookie
    response.set_cookie("chosen_session", secrets.token_urlsafe(), **settings.CHOSEN_COOKIE)
    return response


def berths(request):
    register = settings.REGISTER
    # finding: tls-verification-disabled
    found = requests.get(register["endpoint"], **register["options"])
    # ok: tls-verification-disabled
    wind = requests.get(settings.WEATHER["endpoint"], **settings.WEATHER["options"])
    return JsonResponse({"berths": found.json(), "wind": wind.json()})
