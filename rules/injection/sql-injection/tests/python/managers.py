"""Managers and query sets of the project, and methods that a model class inherits from its library."""
import peewee
from django.db import models
from django.db.models.expressions import RawSQL


class ParcelQuerySet(models.QuerySet):
    def near(self, place):
        # finding: sql-injection
        return self.extra(where=[f"distance(spot, '{place}') < 5"])

    def beside(self, place):
        # ok: sql-injection
        return self.extra(where=["distance(spot, %s) < 5"], params=[place])

    def ranked(self, words):
        # finding: sql-injection
        return self.annotate(rank=RawSQL("ts_rank(body, '" + words + "')", []))

    def ranked_well(self, words):
        # ok: sql-injection
        return self.annotate(rank=RawSQL("ts_rank(body, %s)", [words]))

    def in_state(self, state):
        return self.filter(state=state)


class ParcelManager(models.Manager):
    def spelled(self, text):
        # finding: sql-injection
        return self.raw("SELECT * FROM parcel WHERE label SOUNDS LIKE '%s'" % text)

    def spelled_well(self, text):
        # ok: sql-injection
        return self.raw("SELECT * FROM parcel WHERE label SOUNDS LIKE %s", [text])


class Parcel(models.Model):
    label = models.CharField(max_length=20)
    objects = ParcelQuerySet.as_manager()
    spoken = ParcelManager()
    everything = models.Manager.from_queryset(ParcelQuerySet)()


class Note(peewee.Model):
    text = peewee.TextField()


def board(request):
    place, words = request.GET["place"], request.GET["words"]
    Parcel.objects.near(place)
    Parcel.objects.beside(place)
    Parcel.objects.in_state("open").exclude(label="").ranked(words)
    Parcel.everything.ranked_well(words)
    Parcel.spoken.spelled(words)
    Parcel.spoken.spelled_well(words)
    # finding: sql-injection
    Note.raw("SELECT * FROM note WHERE text = '" + words + "'")
    # ok: sql-injection
    Note.raw("SELECT * FROM note WHERE text = ?", words)
