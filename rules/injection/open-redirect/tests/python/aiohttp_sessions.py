from aiohttp import web
from aiohttp_session import get_session, new_session

routes = web.RouteTableDef()


@routes.get("/enter")
async def enter(request):
    session = await get_session(request)
    session["after"] = request.query.get("after", "/")
    session["theme"] = "dark"
    session["visits"] = int(request.query.get("visits", 0))
    return web.Response(text="password?")


@routes.post("/enter")
async def entered(request):
    session = await get_session(request)
    # finding: open-redirect
    raise web.HTTPSeeOther(location=session.get("after", "/"))


@routes.get("/look")
async def look(request):
    session = await get_session(request)
    # ok: open-redirect
    raise web.HTTPFound("/pages/" + session["theme"])


@routes.get("/again")
async def again(request):
    session = await new_session(request)
    # ok: open-redirect
    raise web.HTTPFound(f"/pages?visits={session['visits']}")
