from django.db import models
from django.http import HttpResponse
from fastapi import FastAPI
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from pydantic import BaseModel
from rest_framework.decorators import api_view

app = Flask(__name__)
api = FastAPI()
db = SQLAlchemy(app)

CHANGEABLE = {"name", "city"}


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))
    is_admin = db.Column(db.Boolean)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(80))


class Member(models.Model):
    name = models.CharField(max_length=80)
    role = models.CharField(max_length=20)


class UserIn(BaseModel):
    name: str


@app.post("/users")
def add():
    # finding: mass-assignment
    user = User(**request.get_json())
    db.session.add(user)
    db.session.commit()
    return "", 201


@app.post("/users/named")
def add_named():
    data = request.get_json()
    # ok: mass-assignment
    user = User(name=data["name"])
    db.session.add(user)
    return "", 201


@app.post("/notes")
def add_note():
    # ok: mass-assignment
    db.session.add(Note(**request.get_json()))
    return "", 201


@app.put("/users/<key>")
def change(key):
    user = User.query.get(key)
    for name, value in request.get_json().items():
        # finding: mass-assignment
        setattr(user, name, value)
    db.session.commit()
    return "", 204


@app.put("/users/<key>/some")
def change_some(key):
    user = User.query.get(key)
    for name, value in request.get_json().items():
        if name in CHANGEABLE:
            # ok: mass-assignment
            setattr(user, name, value)
    db.session.commit()
    return "", 204


@api_view(["POST"])
def add_member(request):
    # finding: mass-assignment
    Member.objects.create(**request.data)
    return HttpResponse(status=201)


@api_view(["PUT"])
def change_member(request, key):
    # finding: mass-assignment
    Member.objects.filter(pk=key).update(**request.data)
    # ok: mass-assignment
    Member.objects.filter(pk=key).update(name=request.data["name"])
    return HttpResponse(status=204)


@api.post("/users")
def add_checked(payload: UserIn):
    # ok: mass-assignment
    db.session.add(User(**payload.dict()))


@api.post("/users/raw")
def add_raw(payload: dict):
    # finding: mass-assignment
    db.session.add(User(**payload))
