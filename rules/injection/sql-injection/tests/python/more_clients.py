"""Drivers, pools, mappers and warehouses."""
from django.db import connection, connections
from django.db.models.expressions import RawSQL
from django.db.models import Func, Value
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_GET
from shop.models import Order
import mysql.connector, pymysql, aiomysql, asyncmy, oracledb, pyodbc, snowflake.connector, trino, psycopg, psycopg_pool, apsw, aioodbc, pymssql
from psycopg.rows import dict_row
from piccolo.engine import engine_finder
from piccolo.table import Table
import ormar, edgedb, gel, sqlite_utils
from snowflake.snowpark import Session as Snow
from databricks import sql as dbsql
from alembic import op
import questdb

@require_GET
def v1(request):
    q = request.GET["q"]
    Order.objects.raw(f"SELECT * FROM o WHERE a = '{q}'")  # finding: sql-injection
    Order.objects.raw("SELECT * FROM o WHERE a = %s", [q])  # ok: sql-injection
    Order.objects.extra(where=[f"a = '{q}'"])  # finding: sql-injection
    Order.objects.extra(where=["a = %s"], params=[q])  # ok: sql-injection
    Order.objects.annotate(x=RawSQL(f"SELECT {q}", []))  # finding: sql-injection
    Order.objects.annotate(x=RawSQL("SELECT %s", [q]))  # ok: sql-injection
    Order.objects.filter(name=q).order_by(q)  # ok: sql-injection
    with connections["replica"].cursor() as c:
        c.execute(f"SELECT {q}")  # finding: sql-injection
    with connection.cursor() as c:
        c.execute("SELECT %s", [q])  # ok: sql-injection
        pass
    return JsonResponse({})

@require_GET
async def v2(request):
    q = request.GET["q"]
    cnx = mysql.connector.connect(host="x")
    c = cnx.cursor(dictionary=True)
    c.execute(f"SELECT {q}")  # finding: sql-injection
    c.execute("SELECT %s", (q,))  # ok: sql-injection
    async with psycopg_pool.AsyncConnectionPool("") as pool:
        async with pool.connection() as conn:
            async with conn.cursor(row_factory=dict_row) as cur:
                await cur.execute(f"SELECT {q}")  # finding: sql-injection
                await cur.execute("SELECT %s", (q,))  # ok: sql-injection
    pool2 = await aiomysql.create_pool(host="x")
    async with pool2.acquire() as conn:
        async with conn.cursor() as cur:
            await cur.execute("SELECT " + q)  # finding: sql-injection
    pool3 = await asyncmy.create_pool(host="x")
    async with pool3.acquire() as conn:
        async with conn.cursor() as cur:
            await cur.execute("SELECT " + q)  # finding: sql-injection
    dsn = await aioodbc.connect(dsn="x")
    cur = await dsn.cursor()
    await cur.execute("SELECT " + q)  # finding: sql-injection
    p = oracledb.create_pool(user="x")
    with p.acquire() as conn:
        with conn.cursor() as cur:
            cur.execute("SELECT " + q)  # finding: sql-injection
            cur.execute("SELECT :q", q=q)  # ok: sql-injection
    return JsonResponse({})

@require_GET
async def v3(request):
    q = request.GET["q"]
    Snow.builder.configs({}).create().sql(f"SELECT {q}").collect()  # finding: sql-injection
    Snow.builder.configs({}).create().sql("SELECT ?", params=[q]).collect()  # ok: sql-injection
    with dbsql.connect(server_hostname="x") as c:
        with c.cursor() as cur:
            cur.execute(f"SELECT {q}")  # finding: sql-injection
    client = edgedb.create_async_client()
    await client.query(f"SELECT User FILTER .name = '{q}'")  # finding: sql-injection
    await client.query("SELECT User FILTER .name = <str>$n", n=q)  # ok: sql-injection
    db = sqlite_utils.Database("x")
    db.query(f"SELECT {q}")  # finding: sql-injection
    db.query("SELECT ?", [q])  # ok: sql-injection
    db.execute(f"SELECT {q}")  # finding: sql-injection
    await Band.raw(f"SELECT * FROM band WHERE name = '{q}'")  # finding: sql-injection
    await Band.raw("SELECT * FROM band WHERE name = {}", q)  # ok: sql-injection
    Band.select().where(Band.name == q)  # ok: sql-injection
    op.execute(f"UPDATE t SET a = '{q}'")  # finding: sql-injection
    return JsonResponse({})

class Band(Table):
    pass
