from django.contrib.auth.models import AbstractUser
from django.db import models
from django.forms.models import model_to_dict
from django.http import JsonResponse
from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy
from rest_framework.response import Response
from rest_framework.views import APIView

app = Flask(__name__)
db = SQLAlchemy(app)


class Courier(models.Model):
    city = models.CharField(max_length=80)
    password_hash = models.CharField(max_length=128)


class Depot(models.Model):
    city = models.CharField(max_length=80)


class Staff(AbstractUser):
    depot = models.CharField(max_length=80)


class Rider(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    city = db.Column(db.String(80))
    password_hash = db.Column(db.String(128))

    def to_dict(self):
        return {column.name: getattr(self, column.name) for column in self.__table__.columns}

    def shown(self):
        return {"id": self.id, "city": self.city}


class Parcel(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    weight = db.Column(db.Integer)


def courier(request, key):
    found = Courier.objects.get(pk=key)
    # finding: credential-in-response
    return JsonResponse(model_to_dict(found))


def courier_fields(request, key):
    found = Courier.objects.get(pk=key)
    # ok: credential-in-response
    return JsonResponse(model_to_dict(found, fields=["id", "city"]))


def couriers(request):
    # finding: credential-in-response
    return JsonResponse(list(Courier.objects.filter(city="Kiel").values()), safe=False)


def courier_cities(request):
    # ok: credential-in-response
    return JsonResponse(list(Courier.objects.values("id", "city")), safe=False)


def depots(request):
    # ok: credential-in-response
    return JsonResponse(list(Depot.objects.values()), safe=False)


class StaffView(APIView):
    def get(self, request, key):
        found = Staff.objects.get(pk=key)
        # finding: credential-in-response
        return Response(model_to_dict(found))


@app.get("/riders/<key>")
def rider(key):
    found = Rider.query.filter_by(id=key).first()
    # finding: credential-in-response
    return jsonify(found.to_dict())


@app.get("/riders/<key>/shown")
def rider_shown(key):
    found = Rider.query.get_or_404(key)
    # ok: credential-in-response
    return jsonify(found.shown())


@app.get("/riders")
def riders():
    found = db.session.execute(db.select(Rider).order_by(Rider.id)).scalars().all()
    # finding: credential-in-response
    return jsonify([one.to_dict() for one in found])


@app.get("/riders/raw")
def riders_raw():
    rows = []
    for one in Rider.query.all():
        row = dict(one.__dict__)
        row.pop("password_hash", None)
        rows.append(row)
    # ok: credential-in-response
    return jsonify(rows)


@app.get("/parcels")
def parcels():
    # ok: credential-in-response
    return jsonify([vars(one) for one in Parcel.query.all()])
