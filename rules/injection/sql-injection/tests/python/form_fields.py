from django import forms
from django.db import connection
from django.http import HttpResponse
from flask import Flask
from flask_wtf import FlaskForm
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView
from wtforms import IntegerField, SelectField, StringField
from wtforms.validators import AnyOf

app = Flask(__name__)


class Berth(FlaskForm):
    boat = StringField()
    length = IntegerField()
    side = SelectField(choices=[("port", "Port"), ("starboard", "Starboard")])
    flag = StringField(validators=[AnyOf(["de", "dk"])])
    open_side = SelectField(choices=[], validate_choice=False)


@app.post("/berths")
def berths():
    form = Berth()
    if form.validate_on_submit():
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE boat = '{form.boat.data}'")
            # ok: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE length > {form.length.data} AND side = '{form.side.data}'")
            # ok: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE flag = '{form.flag.data}'")
            # finding: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE side = '{form.open_side.data}'")
    return ""


class Search(forms.Form):
    boat = forms.CharField()
    length = forms.IntegerField()
    day = forms.DateField()
    kind = forms.ChoiceField(choices=[("sail", "Sail")])


def search(request):
    form = Search(request.GET)
    if form.is_valid():
        data = form.cleaned_data
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE boat = '{data['boat']}'")
            # ok: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE length > {data['length']} AND day = '{data.get('day')}'")
            # ok: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE kind = '{form.cleaned_data['kind']}'")
            # finding: sql-injection
            cursor.execute(f"SELECT id FROM berths WHERE kind = '{form.data['kind']}'")
    return HttpResponse("")


class Booking(serializers.Serializer):
    boat = serializers.CharField()
    nights = serializers.IntegerField()


class Bookings(APIView):
    def post(self, request):
        booking = Booking(data=request.data)
        booking.is_valid(raise_exception=True)
        with connection.cursor() as cursor:
            # finding: sql-injection
            cursor.execute("INSERT INTO bookings (boat) VALUES ('%s')" % booking.validated_data["boat"])
            # ok: sql-injection
            cursor.execute("INSERT INTO bookings (nights) VALUES (%s)" % booking.validated_data["nights"])
        return Response({})
