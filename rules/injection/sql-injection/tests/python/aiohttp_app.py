import sqlite3

import asyncpg
from aiohttp import web
from msgspec import convert
from pydantic import BaseModel


class Filter:
    def __init__(self):
        self._terms = []
        self.values = []

    def exact(self, column, value):
        self.values.append(value)
        self._terms.append(f"{column} = ${len(self.values)}")
        return self

    def like(self, column, text):
        self._terms.append(f"{column} LIKE '%{text}%'")
        return self

    def sql(self):
        return " AND ".join(self._terms)


class Herbs:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def like(self, text):
        where = Filter().exact("kind", "herb").like("name", text).sql()
        # finding: sql-injection
        return await self._pool.fetch("SELECT name FROM plants WHERE " + where)

    async def exactly(self, text):
        where = Filter().exact("name", text)
        # ok: sql-injection
        return await self._pool.fetch("SELECT name FROM plants WHERE " + where.sql(), *where.values)

    async def count(self, kind):
        # ok: sql-injection
        return await self._pool.fetchval("SELECT count(*) FROM plants WHERE kind = '%s'" % kind)


class Ledger:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def rows(self, account):
        # finding: sql-injection
        return self.db.execute(f"SELECT * FROM ledger WHERE account = '{account}'").fetchall()

    def total(self, account):
        # ok: sql-injection
        return self.db.execute(f"SELECT sum(amount) FROM ledger WHERE account = '{account}'").fetchone()


HERBS = web.AppKey("herbs", Herbs)
POOL = web.AppKey("pool", asyncpg.Pool)
routes = web.RouteTableDef()


@routes.view("/herbs")
class HerbView(web.View):
    @property
    def herbs(self):
        return self.request.app[HERBS]

    async def get(self):
        found = await self.herbs.like(self.request.query["q"])
        return web.json_response([dict(row) for row in found])

    async def post(self):
        body = await self.request.json()
        found = await self.herbs.exactly(body["name"])
        await self.herbs.count("herb")
        return web.json_response([dict(row) for row in found])


@routes.get("/raw")
async def raw(request):
    order = request.query.get("order", "name")
    # finding: sql-injection
    await request.app[POOL].fetch(f"SELECT name FROM plants ORDER BY {order}")
    async with request.app[POOL].acquire() as connection:
        # finding: sql-injection
        await connection.execute(f"UPDATE plants SET sorted_by = '{order}'")
        # ok: sql-injection
        await connection.execute("UPDATE plants SET sorted_by = $1", order)
    return web.Response(text="done")


async def rows(request):
    ledger = request.config_dict["ledger"]
    ledger.total("main")
    return web.json_response(ledger.rows(request.match_info["account"]))


class Page(BaseModel):
    size: int = 20
    sort: str = "name"


@routes.post("/pages")
async def pages(request):
    page = Page.model_validate(await request.json())
    # finding: sql-injection
    await request.app[POOL].fetch(f"SELECT name FROM plants ORDER BY {page.sort}")
    # ok: sql-injection
    await request.app[POOL].fetch(f"SELECT name FROM plants LIMIT {page.size}")
    other = convert(await request.json(), Page)
    # finding: sql-injection
    await request.app[POOL].fetch(f"SELECT name FROM plants ORDER BY {other.sort}")
    fixed = Page.model_validate({"size": 5, "sort": "kind"})
    # ok: sql-injection
    await request.app[POOL].fetch(f"SELECT name FROM plants ORDER BY {fixed.sort}")
    return web.Response(text="done")


async def open_ledger(app):
    app["ledger"] = Ledger("/srv/ledger.db")
    yield


def create():
    app = web.Application()
    app.add_routes(routes)
    app.router.add_get("/ledger/{account}", rows)
    app.cleanup_ctx.append(open_ledger)
    return app
