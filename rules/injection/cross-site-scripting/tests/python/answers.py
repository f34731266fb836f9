from aiohttp import web
from fastapi import APIRouter
from fastapi.responses import HTMLResponse

routes = web.RouteTableDef()
router = APIRouter()


@routes.get("/lines")
async def lines(request):
    # ok: cross-site-scripting
    return web.Response(text=request.query["text"])


@routes.get("/page")
async def page(request):
    # finding: cross-site-scripting
    return web.Response(text=f"<p>{request.query['text']}</p>", content_type="text/html")


@routes.get("/sorted")
async def sorted_link(request):
    query = request.query.copy()
    query["sort"] = "name"
    # ok: cross-site-scripting
    return web.Response(text=f"<a href='?{query.urlencode()}'>name</a>", content_type="text/html")


@router.get("/pages", response_class=HTMLResponse)
async def pages(text: str):
    # finding: cross-site-scripting
    return f"<p>{text}</p>"


@router.get("/values")
async def values(text: str):
    # ok: cross-site-scripting
    return f"<p>{text}</p>"
