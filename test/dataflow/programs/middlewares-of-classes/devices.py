import secrets

from starlette.middleware.base import BaseHTTPMiddleware


class DeviceMiddleware(BaseHTTPMiddleware):
    def __init__(self, app, options):
        super().__init__(app)
        self._options = options

    async def dispatch(self, request, call_next):
        response = await call_next(request)
        # finding: insecure-cookie
        response.set_cookie("device", secrets.token_urlsafe(24), **self._options)
        return response


class SealedMiddleware(BaseHTTPMiddleware):
    def __init__(self, app, secure):
        super().__init__(app)
        self._secure = secure

    async def dispatch(self, request, call_next):
        response = await call_next(request)
        # ok: insecure-cookie
        response.set_cookie("place", secrets.token_urlsafe(24), secure=self._secure, httponly=True)
        return response
