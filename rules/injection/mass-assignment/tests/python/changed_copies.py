from copy import replace as copied
from dataclasses import dataclass, replace

import attrs
from aiohttp import web
from pydantic import BaseModel


@dataclass(frozen=True)
class Reader:
    id: int
    name: str
    balance_cents: int


@attrs.frozen
class Shelf:
    label: str
    owner_id: int


@dataclass(frozen=True)
class Note:
    title: str
    text: str


class Account(BaseModel):
    name: str
    role: str = "reader"


class ProfileView(web.View):
    async def patch(self):
        changes = await self.request.json()
        reader = await self.request.app["readers"].one(1, Reader(1, "", 0))
        # finding: mass-assignment
        changed = replace(Reader(1, "a", 0), **changes)
        await self.request.app["readers"].save(changed)
        return web.json_response({"name": reader.name})

    async def put(self):
        # finding: mass-assignment
        shelf = attrs.evolve(Shelf("a", 4), **await self.request.json())
        await self.request.app["shelves"].save(shelf)
        return web.Response(status=204)

    async def post(self):
        changes = await self.request.json()
        # finding: mass-assignment
        account = Account(name="a").model_copy(update=changes)
        await self.request.app["accounts"].save(account)
        return web.Response(status=204)


class NoteView(web.View):
    async def patch(self):
        changes = await self.request.json()
        # ok: mass-assignment
        note = replace(Note("a", "b"), **changes)
        await self.request.app["notes"].save(note)
        return web.Response(status=204)

    async def put(self):
        changes = await self.request.json()
        # ok: mass-assignment
        reader = replace(Reader(1, "a", 0), name=changes["name"])
        await self.request.app["readers"].save(reader)
        return web.Response(status=204)

    async def get(self):
        # ok: mass-assignment
        shown = copied(Reader(1, "a", 0), **dict(self.request.query))
        return web.json_response({"name": shown.name})
