from django.db import models
from django.forms.models import model_to_dict
from django.http import JsonResponse
from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

app = FastAPI()
Base = declarative_base()


class Patient(models.Model):
    ward = models.CharField(max_length=20)
    diagnosis = models.TextField()


class Employee(Base):
    __tablename__ = "employees"
    id = Column(Integer, primary_key=True)
    desk = Column(String)
    social_security_number = Column(String)


class Desk(Base):
    __tablename__ = "desks"
    id = Column(Integer, primary_key=True)
    floor = Column(Integer)


class EmployeeOut(BaseModel):
    id: int
    desk: str


def patient(request, key):
    found = Patient.objects.get(pk=key)
    # finding: sensitive-record-in-response
    return JsonResponse(model_to_dict(found))


def patients(request):
    # finding: sensitive-record-in-response
    return JsonResponse({"patients": list(Patient.objects.values())})


def wards(request):
    # ok: sensitive-record-in-response
    return JsonResponse({"wards": list(Patient.objects.values("id", "ward"))})


def diagnosis(request, key):
    found = Patient.objects.get(pk=key)
    # asked for by its name
    # ok: sensitive-record-in-response
    return JsonResponse({"id": found.id, "diagnosis": found.diagnosis})


def without(request, key):
    found = Patient.objects.get(pk=key)
    data = model_to_dict(found)
    del data["diagnosis"]
    # ok: sensitive-record-in-response
    return JsonResponse(data)


@app.get("/employees/{key}")
async def employee(key: int):
    # finding: sensitive-record-in-response
    return session.get(Employee, key)


@app.get("/employees/{key}/out", response_model=EmployeeOut)
async def employee_out(key: int):
    # ok: sensitive-record-in-response
    return session.get(Employee, key)


@app.get("/desks/{key}")
async def desk(key: int):
    # ok: sensitive-record-in-response
    return session.get(Desk, key)


class Hiker(models.Model):
    nick = models.CharField(max_length=20)
    access_needs = models.TextField(blank=True)


class Traveller(models.Model):
    nick = models.CharField(max_length=20)
    document_no = models.CharField(max_length=40)


class Shipment(models.Model):
    nick = models.CharField(max_length=20)
    # the papers of goods
    document_no = models.CharField(max_length=40)


def hikers(request, tour):
    rows = Hiker.objects.filter(tours__pk=tour).order_by("nick")
    # finding: sensitive-record-in-response
    return JsonResponse({"hikers": list(rows.values())})


def travellers(request, tour):
    # finding: sensitive-record-in-response
    return JsonResponse({"travellers": list(Traveller.objects.filter(tours__pk=tour).values())})


def shipments(request):
    # ok: sensitive-record-in-response
    return JsonResponse({"shipments": list(Shipment.objects.values())})
