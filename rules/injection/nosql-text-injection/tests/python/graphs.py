"""Cypher, AQL, Flux, Gremlin and SPARQL: texts of languages that graph and time series databases read."""
from arango import ArangoClient
from flask import Flask, request
from gremlin_python.driver.client import Client
from influxdb_client import InfluxDBClient
from neo4j import AsyncGraphDatabase, GraphDatabase
from rdflib import Graph
from SPARQLWrapper import SPARQLWrapper

app = Flask(__name__)
driver = GraphDatabase.driver("bolt+s://graph.example.com")


def by_label(tx, label):
    return tx.run(f"MATCH (n:{label}) RETURN n").data()  # finding: nosql-text-injection


def by_name(tx, name):
    return tx.run("MATCH (n) WHERE n.name = $name RETURN n", name=name).data()  # ok: nosql-text-injection


class People:
    def __init__(self, driver):
        self._driver = driver

    async def find(self, name):
        async with self._driver.session(database="people") as session:
            return await session.execute_read(self._find, name)

    async def rename(self, name):
        async with self._driver.session() as session:
            return await session.execute_write(self._rename, name)

    @staticmethod
    async def _find(tx, name):
        found = await tx.run("MATCH (n {name: '" + name + "'}) RETURN n")  # finding: nosql-text-injection
        return [record async for record in found]

    @staticmethod
    async def _rename(tx, name):
        await tx.run("MATCH (n) SET n.name = $name", {"name": name})  # ok: nosql-text-injection


@app.get("/labels")
def labels():
    label = request.args["label"]
    with driver.session() as session:
        session.execute_read(by_label, label)
        session.execute_read(by_name, label)
        session.execute_write(lambda tx: tx.run("CREATE (n:" + label + ")"))  # finding: nosql-text-injection
        session.run(f"MATCH (n) WHERE n.name = '{label}' RETURN n")  # finding: nosql-text-injection
        session.run("MATCH (n) WHERE n.name = $label RETURN n", label=label)  # ok: nosql-text-injection
    driver.execute_query(f"MATCH (n:{label}) RETURN n")  # finding: nosql-text-injection
    driver.execute_query("MATCH (n {name: $name}) RETURN n", name=label)  # ok: nosql-text-injection
    return {}


@app.get("/people")
async def people():
    store = People(AsyncGraphDatabase.driver("bolt+s://graph.example.com"))
    await store.rename(request.args["name"])
    return await store.find(request.args["name"])


@app.get("/readings")
def readings():
    room = request.args["room"]
    queries = InfluxDBClient(url="https://metrics.example.com").query_api()
    queries.query(f'from(bucket: "{room}") |> range(start: -1h)')  # finding: nosql-text-injection
    queries.query('from(bucket: _room) |> range(start: -1h)', params={"_room": room})  # ok: nosql-text-injection
    db = ArangoClient().db("rooms")
    db.aql.execute(f"FOR r IN rooms FILTER r.name == '{room}' RETURN r")  # finding: nosql-text-injection
    db.aql.execute("FOR r IN rooms FILTER r.name == @name RETURN r", bind_vars={"name": room})  # ok: nosql-text-injection
    Client("wss://graph.example.com", "g").submit(f"g.V().has('name', '{room}')")  # finding: nosql-text-injection
    Client("wss://graph.example.com", "g").submit("g.V().has('name', x)", {"x": room})  # ok: nosql-text-injection
    graph = Graph()
    graph.query("SELECT ?s WHERE { ?s ?p '" + room + "' }")  # finding: nosql-text-injection
    graph.query("SELECT ?s WHERE { ?s ?p ?o }", initBindings={"o": room})  # ok: nosql-text-injection
    endpoint = SPARQLWrapper("https://data.example.com/sparql")
    endpoint.setQuery(f"SELECT ?s WHERE {{ ?s ?p '{room}' }}")  # finding: nosql-text-injection
    return {}
