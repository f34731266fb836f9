import asyncio
import os
import shlex

from aiohttp import web
from celery import shared_task

routes = web.RouteTableDef()


@shared_task
def label(message):
    # finding: command-injection
    os.system("label " + message["caption"])


@shared_task(bind=True)
def label_again(self, message):
    # finding: command-injection
    os.system("label " + message["caption"])


@shared_task
def label_quoted(message):
    # ok: command-injection
    os.system("label " + shlex.quote(message["caption"]))


@shared_task
def label_fixed(message):
    # ok: command-injection
    os.system("label " + message["caption"])


@routes.post("/labels")
async def labels(request):
    message = await request.json()
    await asyncio.to_thread(label.delay, {"caption": message["caption"]})
    await asyncio.to_thread(label_again.delay, message)
    await asyncio.to_thread(label_quoted.delay, message)
    await asyncio.to_thread(label_fixed.delay, {"caption": "A 12"})
    # read and not run
    await asyncio.to_thread(print, label_fixed.name)
    return web.json_response({})
