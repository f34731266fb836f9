"""Views of Django REST framework that ask for their serializer, and serializers that check what they are given."""
from django.db import connection
from rest_framework import generics, serializers, viewsets
from rest_framework.response import Response


class LoanSerializer(serializers.Serializer):
    title = serializers.CharField()
    copies = serializers.IntegerField()
    password = serializers.CharField(write_only=True)

    def validate_title(self, value):
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE title = '" + value + "'")
            # ok: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE title = %s", [value])
        return value

    def validate_copies(self, value):
        with connection.cursor() as cursor:
            # ok: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE copies = " + str(value))
        return value

    def validate(self, attrs):
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE title = '" + attrs["title"] + "'")
            # ok: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE copies = " + str(attrs["copies"]))
        return attrs

    def update(self, instance, validated_data):
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("UPDATE loans SET title = '" + validated_data["title"] + "'")
            # ok: sql-injection
            cursor.execute("DELETE FROM copies WHERE shelf = '" + instance.shelf + "'")
        return instance


class Loans(generics.GenericAPIView):
    serializer_class = LoanSerializer

    def post(self, request):
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE title = '" + serializer.validated_data["title"] + "'")
            # ok: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE copies = " + str(serializer.validated_data["copies"]))
        return Response({})


class LoanViewSet(viewsets.ModelViewSet):
    serializer_class = LoanSerializer

    def perform_create(self, serializer):
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE title = '" + serializer.validated_data["title"] + "'")
            # ok: sql-injection
            cursor.execute("SELECT 1 FROM loans WHERE copies = " + str(serializer.validated_data["copies"]))
        serializer.save()


class Checked(generics.GenericAPIView):
    def post(self, request):
        serializer = LoanSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("SELECT 1 FROM readers WHERE word = '" + serializer.data["password"] + "'")
        return Response({})
