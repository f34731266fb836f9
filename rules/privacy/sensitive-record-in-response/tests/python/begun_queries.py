"""Queries of Django that one method begins and another one ends."""
from django.db import models
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.response import Response


class Resident(models.Model):
    number = models.CharField(max_length=12)
    diagnosis = models.TextField(blank=True)


class Residents:
    def neighbours(self, resident):
        return Resident.objects.filter(ward=resident.ward).exclude(pk=resident.pk)

    def rows(self, resident):
        return list(self.neighbours(resident).order_by("number").values())

    def numbers(self, resident):
        return list(self.neighbours(resident).order_by("number").values("number"))

    def some(self, resident):
        return list(self.neighbours(resident).only("number").values("number"))


class ResidentViews(viewsets.ViewSet):
    residents = Residents()

    @action(detail=True)
    def neighbours(self, request, pk=None):
        rows = self.residents.rows(Resident.objects.get(pk=pk))
        # finding: sensitive-record-in-response
        return Response({"rows": rows})

    @action(detail=True)
    def numbers(self, request, pk=None):
        rows = self.residents.numbers(Resident.objects.get(pk=pk))
        # ok: sensitive-record-in-response
        return Response({"rows": rows})

    @action(detail=True)
    def some(self, request, pk=None):
        rows = self.residents.some(Resident.objects.get(pk=pk))
        # ok: sensitive-record-in-response
        return Response({"rows": rows})

    @action(detail=True)
    def ordered(self, request, pk=None):
        query = Resident.objects.filter(pk=pk)
        if request.query_params.get("sorted"):
            query = query.order_by("number")
        # finding: sensitive-record-in-response
        return Response(list(query.values()))
