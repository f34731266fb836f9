import graphene
from django.contrib.auth import get_user_model
from django.db import models
from graphene_django import DjangoObjectType
from rest_framework import serializers

User = get_user_model()


class Account(models.Model):
    city = models.CharField(max_length=80)
    password = models.CharField(max_length=128)


class Parcel(models.Model):
    city = models.CharField(max_length=80)


class AccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        # finding: credential-in-response
        fields = "__all__"


class NamedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        # finding: credential-in-response
        fields = ["id", "city", "password"]


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        # finding: credential-in-response
        fields = ("id", "username", "password")


class UserRegistration(serializers.ModelSerializer):
    password = serializers.CharField(write_only=True)

    class Meta:
        model = User
        # ok: credential-in-response
        fields = ("id", "username", "password")


class UserCreation(serializers.ModelSerializer):
    class Meta:
        model = User
        # ok: credential-in-response
        fields = ("id", "username", "password")
        extra_kwargs = {"password": {"write_only": True}}


class CitySerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        # ok: credential-in-response
        fields = ["id", "city"]


class ExcludingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        # ok: credential-in-response
        exclude = ["password"]


class ParcelSerializer(serializers.ModelSerializer):
    class Meta:
        model = Parcel
        # ok: credential-in-response
        fields = "__all__"


class AccountNode(DjangoObjectType):
    class Meta:
        # finding: credential-in-response
        model = Account


class AccountCity(DjangoObjectType):
    class Meta:
        model = Account
        # ok: credential-in-response
        fields = ("id", "city")


class Courier(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE)
    rounds = models.IntegerField()


class CourierWithAll(serializers.ModelSerializer):
    class Meta:
        model = Courier
        # ok: credential-in-response
        fields = "__all__"
        # finding: credential-in-response
        depth = 1


class CourierWithIds(serializers.ModelSerializer):
    class Meta:
        model = Courier
        # ok: credential-in-response
        fields = "__all__"


class CourierWithCity(serializers.ModelSerializer):
    account = CitySerializer(read_only=True)

    class Meta:
        model = Courier
        # ok: credential-in-response
        fields = "__all__"
        depth = 1


class CourierWithParcel(serializers.ModelSerializer):
    class Meta:
        model = Courier
        # ok: credential-in-response
        fields = ["parcel", "rounds"]
        depth = 2
