"""Clients of databases beside the drivers of the standard."""
from flask import Flask, request
from sqlmodel import Session, create_engine, text, select
from sqlalchemy import literal_column, func, column
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from tortoise import Tortoise, connections
from tortoise.expressions import RawSQL as TRaw
import peewee, asyncpg, clickhouse_connect, duckdb, pandas as pd, polars as pl, records, dataset
from clickhouse_driver import Client as CH
from google.cloud import bigquery, spanner
from databases import Database
from pyspark.sql import SparkSession
from cassandra.cluster import Cluster
from psycopg2 import sql, extras
import psycopg2, boto3, pyathena, ibis, aiosqlite, sqlite3
from neo4j import GraphDatabase
from azure.cosmos import CosmosClient
from arango import ArangoClient
from couchbase.cluster import Cluster as CB
from influxdb_client import InfluxDBClient
from pony.orm import Database as PonyDb, select as pselect
from playhouse.postgres_ext import PostgresqlExtDatabase

app = Flask(__name__)
engine = create_engine("sqlite://")
pdb = peewee.SqliteDatabase("x.db")

class Person(peewee.Model):
    name = peewee.CharField()

@app.get("/1")
def a1():
    q = request.args["q"]
    with Session(engine) as s:
        s.exec(text(f"SELECT * FROM t WHERE a = '{q}'"))  # finding: sql-injection
        s.exec(text("SELECT * FROM t WHERE a = :q"), params={"q": q})  # ok: sql-injection
        s.exec(select(Person).where(Person.name == q))  # ok: sql-injection
    return {}

@app.get("/2")
async def a2():
    q = request.args["q"]
    conn = connections.get("default")
    await conn.execute_query(f"SELECT * FROM t WHERE a = '{q}'")  # finding: sql-injection
    await conn.execute_query_dict("SELECT * FROM t WHERE a = " + q)  # finding: sql-injection
    await conn.execute_script("DELETE FROM t WHERE a = " + q)  # finding: sql-injection
    await conn.execute_query_dict("SELECT * FROM t WHERE a = $1", [q])  # ok: sql-injection
    await Tortoise.get_connection("default").execute_query("SELECT 1 WHERE " + q)  # finding: sql-injection
    return {}

@app.get("/3")
def a3():
    q = request.args["q"]
    pdb.execute_sql(f"SELECT {q}")  # finding: sql-injection
    Person.raw(f"SELECT * FROM person WHERE name = '{q}'")  # finding: sql-injection
    Person.raw("SELECT * FROM person WHERE name = %s", q)  # ok: sql-injection
    Person.select().where(peewee.SQL(f"name = '{q}'"))  # finding: sql-injection
    Person.select().where(peewee.SQL("name = %s", [q]))  # ok: sql-injection
    return {}

@app.get("/4")
async def a4():
    q = request.args["q"]
    pool = await asyncpg.create_pool("")
    async with pool.acquire() as conn:
        await conn.fetchrow(f"SELECT {q}")  # finding: sql-injection
        await conn.fetchval("SELECT $1", q)  # ok: sql-injection
    await pool.fetch(f"SELECT * FROM a WHERE b = '{q}'")  # finding: sql-injection
    await pool.execute("SELECT " + q)  # finding: sql-injection
    return {}

@app.get("/5")
def a5():
    q = request.args["q"]
    ch = clickhouse_connect.get_client(host="x")
    ch.query(f"SELECT * FROM t WHERE a = '{q}'")  # finding: sql-injection
    ch.query("SELECT * FROM t WHERE a = {q:String}", parameters={"q": q})  # ok: sql-injection
    ch.command("DROP TABLE " + q)  # finding: sql-injection
    ch.query_df(f"SELECT {q}")  # finding: sql-injection
    c2 = CH(host="x")
    c2.execute(f"SELECT {q}")  # finding: sql-injection
    c2.execute("SELECT %(q)s", {"q": q})  # ok: sql-injection
    c2.execute_iter(f"SELECT {q}")  # finding: sql-injection
    c2.query_dataframe(f"SELECT {q}")  # finding: sql-injection
    return {}

@app.get("/6")
def a6():
    q = request.args["q"]
    bq = bigquery.Client()
    bq.query(f"SELECT * FROM t WHERE a = '{q}'")  # finding: sql-injection
    cfg = bigquery.QueryJobConfig(query_parameters=[bigquery.ScalarQueryParameter("q", "STRING", q)])  # ok: sql-injection
    bq.query("SELECT * FROM t WHERE a = @q", job_config=cfg)  # ok: sql-injection
    bq.query_and_wait(f"SELECT {q}")  # finding: sql-injection
    db = spanner.Client().instance("i").database("d")
    with db.snapshot() as snap:
        snap.execute_sql(f"SELECT * FROM t WHERE a = '{q}'")  # finding: sql-injection
        snap.execute_sql("SELECT * FROM t WHERE a = @q", params={"q": q})  # ok: sql-injection
    return {}

@app.get("/7")
def a7():
    q = request.args["q"]
    duckdb.sql(f"SELECT {q}")  # finding: sql-injection
    duckdb.query(f"SELECT {q}")  # finding: sql-injection
    con = duckdb.connect("x")
    con.sql(f"SELECT {q}")  # finding: sql-injection
    con.execute(f"SELECT {q}")  # finding: sql-injection
    con.execute("SELECT ?", [q])  # ok: sql-injection
    pd.read_sql(f"SELECT {q}", con)  # finding: sql-injection
    pd.read_sql_query("SELECT " + q, con)  # finding: sql-injection
    pd.read_sql_query("SELECT ?", con, params=[q])  # ok: sql-injection
    pl.read_database(f"SELECT {q}", con)  # finding: sql-injection
    pl.read_database_uri(f"SELECT {q}", "postgresql://")  # finding: sql-injection
    return {}

@app.get("/8")
async def a8():
    q = request.args["q"]
    db = Database("sqlite:///")
    await db.fetch_all(query=f"SELECT {q}")  # finding: sql-injection
    await db.fetch_all(query="SELECT :q", values={"q": q})  # ok: sql-injection
    await db.fetch_one(f"SELECT {q}")  # finding: sql-injection
    rec = records.Database("x")
    rec.query(f"SELECT {q}")  # finding: sql-injection
    rec.query("SELECT :q", q=q)  # ok: sql-injection
    ds = dataset.connect("x")
    ds.query(f"SELECT {q}")  # finding: sql-injection
    ds.query("SELECT :q", q=q)  # ok: sql-injection
    ds["user"].find(name=q)  # ok: sql-injection
    return {}

@app.get("/9")
def a9():
    q = request.args["q"]
    spark = SparkSession.builder.appName("a").getOrCreate()
    spark.sql(f"SELECT {q}")  # finding: sql-injection
    spark.sql("SELECT :q", args={"q": q})  # ok: sql-injection
    sess = Cluster(["x"]).connect("ks")
    sess.execute(f"SELECT * FROM t WHERE a = '{q}'")  # finding: sql-injection
    sess.execute("SELECT * FROM t WHERE a = %s", (q,))  # ok: sql-injection
    sess.execute_async("SELECT * FROM t WHERE a = " + q)  # finding: sql-injection
    return {}

@app.get("/10")
def a10():
    q = request.args["q"]
    conn = psycopg2.connect("")
    cur = conn.cursor()
    cur.execute(sql.SQL(f"SELECT {q}"))  # finding: sql-injection
    cur.execute(sql.SQL("SELECT {}").format(sql.Identifier(q)))  # ok: sql-injection
    extras.execute_values(cur, f"INSERT INTO {q} VALUES %s", [])  # finding: sql-injection
    extras.execute_batch(cur, f"INSERT INTO {q} VALUES %s", [])  # finding: sql-injection
    cur.copy_expert(f"COPY {q} TO STDOUT", None)  # finding: sql-injection
    cur.execute(cur.mogrify("SELECT %s", (q,)))  # ok: sql-injection
    return {}

@app.get("/11")
def a11():
    q = request.args["q"]
    boto3.client("athena").start_query_execution(QueryString=f"SELECT {q}")  # finding: sql-injection
    boto3.client("rds-data").execute_statement(sql=f"SELECT {q}", resourceArn="", secretArn="")  # finding: sql-injection
    boto3.client("rds-data").execute_statement(sql="SELECT :q", parameters=[{"name": "q", "value": {"stringValue": q}}])  # ok: sql-injection
    boto3.client("redshift-data").execute_statement(Sql=f"SELECT {q}")  # finding: sql-injection
    boto3.client("dynamodb").execute_statement(Statement=f"SELECT * FROM t WHERE a = '{q}'")  # finding: sql-injection
    boto3.client("dynamodb").execute_statement(Statement="SELECT * FROM t WHERE a = ?", Parameters=[{"S": q}])  # ok: sql-injection
    pyathena.connect().cursor().execute(f"SELECT {q}")  # finding: sql-injection
    pyathena.connect().cursor().execute("SELECT %(q)s", {"q": q})  # ok: sql-injection
    con = ibis.duckdb.connect()
    con.sql(f"SELECT {q}")  # finding: sql-injection
    con.raw_sql(f"SELECT {q}")  # finding: sql-injection
    return {}

@app.get("/12")
def a12():
    q = request.args["q"]
    driver = GraphDatabase.driver("bolt+s://x")
    with driver.session() as s:
        s.run(f"MATCH (n) WHERE n.name = '{q}' RETURN n")
        s.run("MATCH (n) WHERE n.name = $q RETURN n", q=q)  # ok: sql-injection
    driver.execute_query(f"MATCH (n:{q}) RETURN n")
    c = CosmosClient("https://x", "k").get_database_client("d").get_container_client("c")
    c.query_items(query=f"SELECT * FROM c WHERE c.id = '{q}'")  # finding: sql-injection
    c.query_items(query="SELECT * FROM c WHERE c.id = @id", parameters=[{"name": "@id", "value": q}])  # ok: sql-injection
    adb = ArangoClient().db("x")
    adb.aql.execute(f"FOR d IN c FILTER d.a == '{q}' RETURN d")
    adb.aql.execute("FOR d IN c FILTER d.a == @q RETURN d", bind_vars={"q": q})  # ok: sql-injection
    cb = CB("couchbases://x")
    cb.query(f"SELECT * FROM b WHERE a = '{q}'")  # finding: sql-injection
    cb.query("SELECT * FROM b WHERE a = $1", q)  # ok: sql-injection
    api = InfluxDBClient(url="https://x").query_api()
    api.query(f'from(bucket: "{q}")')
    api.query('from(bucket: "b") |> filter(fn: (r) => r.x == q)', params={"q": q})  # ok: sql-injection
    return {}

@app.get("/13")
async def a13():
    q = request.args["q"]
    async with aiosqlite.connect("x") as db:
        await db.execute(f"SELECT {q}")  # finding: sql-injection
        await db.execute_fetchall(f"SELECT {q}")  # finding: sql-injection
        async with db.execute("SELECT ?", (q,)) as c:  # ok: sql-injection
            pass
    pony = PonyDb()
    pony.select(f"SELECT {q}")  # finding: sql-injection
    pony.execute(f"SELECT {q}")  # finding: sql-injection
    pony.execute("SELECT $q")  # ok: sql-injection
    eng = create_async_engine("x")
    async with eng.begin() as conn:
        await conn.exec_driver_sql(f"SELECT {q}")  # finding: sql-injection
        await conn.execute(text(f"SELECT {q}"))  # finding: sql-injection
    return {}

@app.get("/14")
def a14():
    q = request.args["q"]
    with Session(engine) as s:
        s.query(Person).order_by(text(q))  # finding: sql-injection
        s.query(Person).filter(text("name = '%s'" % q))  # finding: sql-injection
        s.query(Person).order_by(literal_column(q))  # finding: sql-injection
        s.query(Person).from_statement(text("SELECT " + q))  # finding: sql-injection
        s.execute(select(Person).where(text(f"a = {q}")))  # finding: sql-injection
        s.execute(select(column(q)))  # ok: sql-injection
        s.scalars(select(Person).filter_by(name=q))  # ok: sql-injection
    return {}

@app.get("/15")
def a15():
    q = request.args["q"]
    driver = GraphDatabase.driver("bolt+s://x")
    def work(tx, name):
        return tx.run(f"MATCH (n) WHERE n.name = '{name}' RETURN n")
    def good(tx, name):
        return tx.run("MATCH (n) WHERE n.name = $name RETURN n", name=name)
    with driver.session() as s:
        s.execute_read(work, q)  # ok: sql-injection
        s.execute_read(good, q)  # ok: sql-injection
        s.execute_write(lambda tx: tx.run("CREATE (n:" + q + ")"))
    return {}
