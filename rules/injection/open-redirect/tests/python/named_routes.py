from sanic import Sanic
from sanic.response import redirect
from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route

app = Sanic("harbour")


@app.get("/berth")
async def berth(request):
    # ok: open-redirect
    return redirect(app.url_for("show", name=request.args.get("name")))


@app.get("/away")
async def away(request):
    # finding: open-redirect
    return redirect(request.args.get("to"))


async def pier(request):
    # ok: open-redirect
    return RedirectResponse(request.url_for("show", name=request.query_params["name"]))


async def leave(request):
    # finding: open-redirect
    return RedirectResponse(request.query_params["to"])


piers = Starlette(routes=[Route("/pier", pier), Route("/leave", leave)])
