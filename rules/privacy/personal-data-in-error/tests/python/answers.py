"""Answers with the status of an error."""
from http import HTTPStatus

from aiohttp import web
from django.http import HttpResponseBadRequest, JsonResponse
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from flask import Flask, jsonify, make_response
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import APIView

from clinic.models import Patient

api = FastAPI()
site = Flask(__name__)


def reserve(request):
    patient = Patient.objects.get(pk=1)
    if patient.busy:
        # finding: personal-data-in-error
        return JsonResponse({"problem": f"{patient.email} has an appointment"}, status=409)
    if patient.gone:
        # finding: personal-data-in-error
        return HttpResponseBadRequest(f"{patient.date_of_birth} is too late")
    if patient.blocked:
        # ok: personal-data-in-error
        return JsonResponse({"problem": f"patient {patient.pk} has an appointment"}, status=409)
    # ok: personal-data-in-error
    return JsonResponse({"email": patient.email})


class Appointments(APIView):
    def get(self, request):
        patient = Patient.objects.get(pk=1)
        if patient.busy:
            # finding: personal-data-in-error
            return Response({"detail": f"{patient.phone_number} is busy"}, status=status.HTTP_400_BAD_REQUEST)
        # ok: personal-data-in-error
        return Response({"phone": patient.phone_number}, status=status.HTTP_200_OK)


@api.get("/visits")
def visits(number: int):
    patient = Patient.objects.get(pk=number)
    if patient.busy:
        # finding: personal-data-in-error
        return JSONResponse(status_code=404, content={"m": f"no visit of {patient.email}"})
    # ok: personal-data-in-error
    return JSONResponse({"m": patient.email})


@site.get("/rooms")
def rooms():
    patient = Patient.objects.get(pk=1)
    if patient.busy:
        # finding: personal-data-in-error
        return jsonify({"m": f"no room for {patient.email}"}), 404
    if patient.gone:
        # finding: personal-data-in-error
        return {"m": f"no room for {patient.email}"}, 500
    if patient.blocked:
        # finding: personal-data-in-error
        return jsonify(error=f"no room for {patient.email}"), HTTPStatus.CONFLICT
    if patient.late:
        # finding: personal-data-in-error
        return make_response(jsonify({"m": patient.email}), 400)
    # ok: personal-data-in-error
    return jsonify({"m": patient.email}), 200


async def ward(request):
    patient = Patient.objects.get(pk=1)
    if patient.busy:
        # finding: personal-data-in-error
        return web.json_response({"m": f"{patient.email} is elsewhere"}, status=404)
    # ok: personal-data-in-error
    return web.json_response({"m": patient.email})
