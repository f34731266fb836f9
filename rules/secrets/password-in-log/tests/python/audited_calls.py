import functools
import inspect

import structlog
from aiohttp import web
from pydantic import BaseModel, SecretStr

trail = structlog.get_logger("audit")
HIDDEN = frozenset({"self", "current", "replacement"})


class PasswordChange(BaseModel):
    current: SecretStr
    replacement: SecretStr


def audited(action):
    def decorate(method):
        signature = inspect.signature(method)

        @functools.wraps(method)
        async def wrapper(*args, **kwargs):
            call = signature.bind(*args, **kwargs)
            call.apply_defaults()
            details = {name: value for name, value in call.arguments.items() if name != "self"}
            trail.info(action, **details)  # finding: password-in-log
            return await method(*args, **kwargs)

        return wrapper

    return decorate


def masked(action):
    def decorate(method):
        signature = inspect.signature(method)

        @functools.wraps(method)
        async def wrapper(*args, **kwargs):
            call = signature.bind(*args, **kwargs)
            # ok: password-in-log
            trail.info(action, **{name: value for name, value in call.arguments.items() if name not in HIDDEN})
            return await method(*args, **kwargs)

        return wrapper

    return decorate


class Accounts:
    @audited("password.changed")
    async def change(self, number, current, replacement):
        return number

    @masked("password.changed")
    async def change_masked(self, number, current, replacement):
        return number


ACCOUNTS = web.AppKey("accounts", Accounts)


class PasswordView(web.View):
    async def put(self):
        form = PasswordChange.model_validate_json(await self.request.read())
        await self.request.app[ACCOUNTS].change(
            4, current=form.current.get_secret_value(), replacement=form.replacement.get_secret_value()
        )
        await self.request.app[ACCOUNTS].change_masked(
            4, current=form.current.get_secret_value(), replacement=form.replacement.get_secret_value()
        )
        return web.Response(status=204)
