import contextlib

import httpx
from django import forms
from django.views.generic import FormView
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

BASES = {"tides": "https://tides.example.org", "winds": "https://winds.example.org"}


@contextlib.asynccontextmanager
async def lifespan(app):
    async with httpx.AsyncClient(timeout=5) as client:
        yield {"http": client}


async def fetch(request):
    # finding: server-side-request-forgery
    answer = await request.state.http.get(request.query_params["address"])
    # ok: server-side-request-forgery
    await request.state.http.get(BASES[request.query_params["of"]])
    return JSONResponse({"length": len(answer.content)})


app = Starlette(routes=[Route("/fetch", fetch)], lifespan=lifespan)


class HookForm(forms.Form):
    address = forms.URLField()


class HookView(FormView):
    form_class = HookForm

    def form_valid(self, form):
        # finding: server-side-request-forgery
        httpx.post(form.cleaned_data["address"], json={"test": True})
        # ok: server-side-request-forgery
        httpx.post("https://hooks.example.org/", json={"address": form.cleaned_data["address"]})
        return super().form_valid(form)
