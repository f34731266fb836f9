import asyncpg
from aiohttp import web
from psycopg_pool import AsyncConnectionPool, ConnectionPool

pool = ConnectionPool("dbname=boats")
later = AsyncConnectionPool("dbname=boats")
routes = web.RouteTableDef()


@routes.get("/boats")
async def boats(request):
    name = request.query["name"]
    async with request.app["pool"].acquire() as conn:
        # finding: sql-injection
        await conn.fetch(f"SELECT id FROM boats WHERE name = '{name}'")
        # ok: sql-injection
        await conn.fetch("SELECT id FROM boats WHERE name = $1", name)
    with pool.connection() as one:
        # finding: sql-injection
        one.execute(f"SELECT id FROM boats WHERE name = '{name}'")
        # ok: sql-injection
        one.execute("SELECT id FROM boats WHERE name = %s", (name,))
    async with later.connection() as other:
        # finding: sql-injection
        await other.execute("DELETE FROM boats WHERE name = '" + name + "'")
        # ok: sql-injection
        await other.execute("DELETE FROM boats WHERE name = %s", [name])
    return web.json_response({})
