"""What views of REST framework look up by themselves, and the records that these lead to."""
from django.db import models
from django.forms.models import model_to_dict
from django.shortcuts import get_object_or_404
from rest_framework import generics, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response


class Reader(models.Model):
    name = models.CharField(max_length=80)
    password_hash = models.CharField(max_length=120)


class Book(models.Model):
    title = models.CharField(max_length=80)


class Loan(models.Model):
    book = models.ForeignKey(Book, related_name="loans", on_delete=models.CASCADE)
    reader = models.ForeignKey(Reader, on_delete=models.CASCADE)


class Books(viewsets.ModelViewSet):
    queryset = Book.objects.all()

    @action(detail=True)
    def borrower(self, request, pk=None):
        book = self.get_object()
        # finding: credential-in-response
        return Response(model_to_dict(book.loans.first().reader))

    @action(detail=True)
    def facts(self, request, pk=None):
        # ok: credential-in-response
        return Response(model_to_dict(self.get_object()))


class Loans(viewsets.ReadOnlyModelViewSet):
    def get_queryset(self):
        return Loan.objects.filter(open=True)

    @action(detail=True)
    def borrower(self, request, pk=None):
        # finding: credential-in-response
        return Response(model_to_dict(self.get_object().reader))

    @action(detail=True)
    def borrower_name(self, request, pk=None):
        # ok: credential-in-response
        return Response(model_to_dict(self.get_object().reader, fields=["name"]))


class Readers(generics.GenericAPIView):
    queryset = Reader.objects.all()

    def get(self, request, pk):
        # finding: credential-in-response
        return Response(model_to_dict(self.get_object()))

    def put(self, request, pk):
        reader = get_object_or_404(self.get_queryset(), pk=pk)
        # finding: credential-in-response
        return Response(model_to_dict(reader))

    def delete(self, request, pk):
        reader = self.get_object()
        # ok: credential-in-response
        return Response({"id": reader.pk, "name": reader.name})
