"""Forms of Django's own that take a password."""
import logging

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm, PasswordResetForm
from django.shortcuts import redirect, render

logger = logging.getLogger(__name__)


class DoorForm(AuthenticationForm):
    """Asks for the name that stands on the badge."""


def attempt(form: AuthenticationForm) -> str:
    return ", ".join(f"{name}={value}" for name, value in form.data.items())


def enter(request):
    form = AuthenticationForm(request, data=request.POST)
    if not form.is_valid():
        # finding: password-in-log
        logger.warning("refused: %s", attempt(form))
        # ok: password-in-log
        logger.warning("refused: %s", form.errors.as_json())
        return redirect("door")
    # ok: password-in-log
    logger.info("in: %s", form.get_user().pk)
    # ok: password-in-log
    logger.info("in: %s", {name: value for name, value in form.cleaned_data.items() if name != "password"})
    return redirect("hall")


def badge(request):
    form = DoorForm(request, data=request.POST)
    # finding: password-in-log
    logger.debug("badge: %r", form.data)
    # ok: password-in-log
    logger.debug("badge: %r", form.data["username"])
    return render(request, "badge.html", {"form": form})


def renew(request):
    form = PasswordChangeForm(request.user, request.POST)
    if form.is_valid():
        # finding: password-in-log
        logger.info("renewed: %s", form.cleaned_data)
    return redirect("hall")


def forgotten(request):
    form = PasswordResetForm(request.POST)
    if form.is_valid():
        # ok: password-in-log
        logger.info("asked for a new one: %d fields", len(form.cleaned_data))
    return redirect("hall")
