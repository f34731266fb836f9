from fastapi import FastAPI
from starlette.middleware import Middleware

from devices import DeviceMiddleware, SealedMiddleware

OPTIONS = {"max_age": 86400, "path": "/", "secure": False, "httponly": True}

app = FastAPI(middleware=[Middleware(SealedMiddleware, secure=True)])
app.add_middleware(DeviceMiddleware, options=OPTIONS)
