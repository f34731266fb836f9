import json

from beanie import Document
from bson import ObjectId
from flask import Flask, jsonify, request
from flask_pymongo import PyMongo
from pymongo import MongoClient

app = Flask(__name__)
mongo = PyMongo(app)
client = MongoClient("mongodb://localhost")
profiles = client.community.profiles


@app.post("/login")
def login():
    body = request.get_json()
    # finding: nosql-injection
    user = mongo.db.users.find_one({"name": body["name"], "pin": body["pin"]})
    # ok: nosql-injection
    checked = mongo.db.users.find_one({"name": str(body["name"])})
    # ok: nosql-injection
    typed = mongo.db.users.find_one({"age": int(body["age"])})
    return jsonify(user, checked, typed)


@app.post("/search")
def search():
    # finding: nosql-injection
    found = profiles.find(request.json)
    # finding: nosql-injection
    matching = profiles.find(json.loads(request.data))
    # finding: nosql-injection
    counted = profiles.count_documents({"city": request.json["city"]})
    return jsonify(found, matching, counted)


@app.patch("/profiles/<key>")
def change(key):
    # finding: nosql-injection
    profiles.update_one({"_id": ObjectId(key)}, request.get_json())
    # ok: nosql-injection
    profiles.update_one({"_id": ObjectId(key)}, {"$set": {"city": str(request.json["city"])}})
    return "", 204


@app.get("/profiles")
def listing():
    # texts of the query string are never objects
    # ok: nosql-injection
    found = profiles.find({"city": request.args["city"]})
    # ok: nosql-injection
    one = profiles.find_one({"_id": ObjectId(request.args["id"])})
    return jsonify(found, one)


@app.post("/names")
def names():
    name = request.get_json()["name"]
    if not isinstance(name, str):
        return "", 400
    # ok: nosql-injection
    return jsonify(profiles.find_one({"name": name}))


@app.post("/named")
def named():
    # what a form holds are texts, whatever their names tell
    # ok: nosql-injection
    found = profiles.find_one({"email": request.form["email"], "phone": request.form.get("phone")})
    # finding: nosql-injection
    other = profiles.find_one({"email": request.get_json()["email"]})
    return jsonify(found, other)


class Profile(Document):
    name: str


@app.post("/beanie")
async def documents():
    body = request.get_json()
    # finding: nosql-injection
    found = await Profile.find(body["filter"]).to_list()
    # ok: nosql-injection
    named = await Profile.find(Profile.name == body["name"]).to_list()
    # ok: nosql-injection
    one = await Profile.find_one({"name": str(body["name"])})
    return jsonify(len(found), len(named), one is None)
