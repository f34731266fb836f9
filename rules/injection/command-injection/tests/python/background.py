import os

from anyio.to_thread import run_sync
from asgiref.sync import sync_to_async
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse
from starlette.routing import Route


def shrink(name):
    # finding: command-injection
    os.system(f"convert /srv/{name} -resize 200x /srv/small-{name}")


def turn(name, degrees):
    # finding: command-injection
    os.system(f"convert /srv/{name} -rotate {degrees} /srv/turned.png")


def crop(name):
    # finding: command-injection
    os.system(f"convert /srv/{name} -crop 20x20 /srv/cropped.png")


def flip(name):
    # finding: command-injection
    os.system(f"convert /srv/{name} -flip /srv/flipped.png")


def tidy(folder):
    # ok: command-injection
    os.system(f"rm -rf /srv/cache/{folder}")


async def pictures(request):
    form = await request.form()
    await run_in_threadpool(turn, form["name"], int(form["degrees"]))
    await run_in_threadpool(tidy, "small")
    await run_sync(crop, form["name"])
    await sync_to_async(flip)(form["name"])
    return JSONResponse({}, background=BackgroundTask(shrink, form["name"]))


app = Starlette(routes=[Route("/pictures", pictures, methods=["POST"])])
