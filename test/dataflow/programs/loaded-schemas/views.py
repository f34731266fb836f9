from flask import Flask, request
from marshmallow import INCLUDE

from .schemas import BoatSchema, OpenSchema, SearchSchema
from .store import Berths, db

app = Flask(__name__)


@app.post("/boats")
def boats():
    boat = BoatSchema().load(request.get_json())
    # finding: sql-injection
    db.execute(f"SELECT id FROM boats WHERE name = '{boat['name']}'")
    # ok: sql-injection
    db.execute(f"SELECT id FROM boats WHERE flag = '{boat['flag']}' AND built = '{boat['built']}'")
    # ok: sql-injection
    db.execute(f"SELECT id FROM boats WHERE code = '{boat['code']}' AND harbour = '{boat['harbour']}'")
    # finding: sql-injection
    db.execute(f"SELECT id FROM boats WHERE sail = '{boat['sail_no']}'")
    # finding: sql-injection
    db.execute(f"SELECT id FROM owners WHERE surname = '{boat['owner']['surname']}'")
    # ok: sql-injection
    db.execute(f"SELECT id FROM owners WHERE visits > {boat['owner']['visits']}")
    # finding: sql-injection
    db.execute("SELECT id FROM tags WHERE name IN ('%s')" % "','".join(boat["tags"]))
    # ok: sql-injection
    db.execute("SELECT id FROM boats WHERE year IN (%s)" % ",".join(str(year) for year in boat["years"]))
    return ""


@app.post("/fleet")
def fleet():
    for boat in BoatSchema(many=True).load(request.get_json()):
        # finding: sql-injection
        db.execute(f"DELETE FROM boats WHERE name = '{boat['name']}'")
    return ""


@app.post("/columns")
def columns():
    # ok: sql-injection
    db.execute("SELECT %s FROM boats" % ", ".join(BoatSchema(only=("name",)).load(request.get_json())))
    kept = BoatSchema().load(request.get_json(), unknown=INCLUDE)
    # finding: sql-injection
    db.execute(f"SELECT id FROM boats WHERE kept = '{kept['anything']}'")
    extra = OpenSchema().load(request.get_json())
    # finding: sql-injection
    db.execute(f"SELECT id FROM boats WHERE extra = '{extra['anything']}")
    return ""


@app.get("/berths")
def berths():
    search = SearchSchema().load(request.args.to_dict())
    return {"named": len(Berths().by_name(search)), "long": len(Berths().by_length(search))}
