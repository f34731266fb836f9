import asyncio
from dataclasses import dataclass

from aiohttp import web


@dataclass(frozen=True)
class Label:
    number: int
    title: str


class Printer:
    def __init__(self, device):
        self._device = device
        self.labels: asyncio.Queue[Label] = asyncio.Queue()

    async def add(self, number, title):
        await self.labels.put(Label(number=number, title=title))

    async def run(self):
        while True:
            label = await self.labels.get()
            await self._print(label)
            self.labels.task_done()

    async def _print(self, label):
        # finding: command-injection
        await asyncio.create_subprocess_shell(f"lp -d {self._device} -t '{label.title}' label.ps")
        # ok: command-injection
        await asyncio.create_subprocess_shell(f"lp -d {self._device} -n {label.number} label.ps")
        # ok: command-injection
        await asyncio.create_subprocess_exec("lp", "-d", self._device, "-t", label.title, "--", "label.ps")


PRINTER = web.AppKey("printer", Printer)
routes = web.RouteTableDef()


@routes.post("/labels")
async def print_label(request):
    form = await request.post()
    await request.app[PRINTER].add(int(form["number"]), form["title"])
    return web.Response(status=202)


async def printing(app):
    task = asyncio.create_task(app[PRINTER].run())
    yield
    task.cancel()


def create():
    app = web.Application()
    app[PRINTER] = Printer("labels-1")
    app.add_routes(routes)
    app.cleanup_ctx.append(printing)
    return app
