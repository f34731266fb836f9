"""Decorators that write down what a method is called with."""
import functools
import logging

log = logging.getLogger(__name__)


def traced(method):
    @functools.wraps(method)
    def wrapper(*args, **kwargs):
        try:
            return method(*args, **kwargs)
        finally:
            # finding: password-in-log
            log.info("%s %r", method.__qualname__, kwargs)

    return wrapper


def timed(operation):
    def decorate(method):
        @functools.wraps(method)
        def wrapper(*args, **kwargs):
            # ok: password-in-log
            log.info("%s started with %s", operation, sorted(kwargs))
            return method(*args, **kwargs)

        return wrapper

    return decorate


def noted(method):
    @functools.wraps(method)
    def wrapper(*args, **kwargs):
        # ok: password-in-log
        log.info("%s %r", method.__qualname__, kwargs)
        return method(*args, **kwargs)

    return wrapper


class Accounts:
    @traced
    def change(self, *, number, new_password):
        return number, new_password

    @timed("account.reset")
    def reset(self, *, number, new_password):
        return number, new_password

    @noted
    def close(self, *, number, password_changed):
        return number, password_changed


def view(request):
    accounts = Accounts()
    accounts.change(number=request.user.pk, new_password=request.data["replacement"])
    accounts.reset(number=request.user.pk, new_password=request.data["replacement"])
    accounts.close(number=request.user.pk, password_changed=request.data["changed"])
