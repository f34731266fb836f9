from flask import Flask, jsonify, request
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, insert
app = Flask(__name__)
engine = create_engine("postgresql://db/donors")
metadata = MetaData()
donors = Table("donors", metadata, Column("id", Integer, primary_key=True), Column("name", String), Column("iban", String), Column("password_hash", String))
plain = Table("events", metadata, Column("id", Integer), Column("title", String))
@app.get("/a/<int:pk>")
def a(pk):
    with engine.connect() as conn:
        row = conn.execute(select(donors).where(donors.c.id == pk)).mappings().first()
    return jsonify(dict(row))  # finding: credential-in-response
@app.get("/b")
def b():
    with engine.connect() as conn:
        rows = conn.execute(select(donors.c.id, donors.c.name)).mappings().all()
    return jsonify([dict(r) for r in rows])  # ok: credential-in-response
@app.get("/c")
def c():
    with engine.connect() as conn:
        rows = conn.execute(select(plain)).mappings().all()
    return jsonify([dict(r) for r in rows])  # ok: credential-in-response
@app.get("/d")
def d():
    with engine.connect() as conn:
        return jsonify([dict(r._mapping) for r in conn.execute(donors.select())])  # finding: credential-in-response
@app.get("/e")
def e():
    with engine.connect() as conn:
        row = conn.execute(select(donors).where(donors.c.id == 1)).one()
    return jsonify(name=row.name)  # ok: credential-in-response
@app.get("/f")
def f():
    with engine.connect() as conn:
        return [row._asdict() for row in conn.execute(select(donors)).fetchall()]  # finding: credential-in-response
