"""Records of Tortoise and peewee, with a class of options inside."""
import peewee
from fastapi import FastAPI
from playhouse.shortcuts import model_to_dict
from tortoise import fields
from tortoise.models import Model

app = FastAPI()


class Keeper(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=80)
    password_hash = fields.CharField(max_length=200)

    class Meta:
        table = "keepers"


class Boat(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=80)

    class Meta:
        table = "boats"


class Guest(peewee.Model):
    name = peewee.CharField()
    password_hash = peewee.CharField()

    class Meta:
        table_name = "guests"


class Keepers:
    async def one(self, number: int) -> Keeper:
        return await Keeper.get(id=number)


@app.get("/keepers/{number}")
async def keeper(number: int):
    # finding: credential-in-response
    return await Keeper.get(id=number)


@app.get("/keepers/{number}/dict")
async def keeper_dict(number: int):
    found = await Keepers().one(number)
    # finding: credential-in-response
    return found.__dict__


@app.get("/keepers/{number}/name")
async def keeper_name(number: int):
    found = await Keepers().one(number)
    # ok: credential-in-response
    return {"name": found.name}


@app.get("/boats/{number}")
async def boat(number: int):
    # ok: credential-in-response
    return await Boat.get(id=number)


@app.get("/guests/{number}")
def guest(number: int):
    # finding: credential-in-response
    return Guest.get_by_id(number).__data__


@app.get("/guests/{number}/dict")
def guest_dict(number: int):
    # finding: credential-in-response
    return model_to_dict(Guest.get_by_id(number))


@app.get("/guests/{number}/name")
def guest_name(number: int):
    # ok: credential-in-response
    return model_to_dict(Guest.get_by_id(number), only=[Guest.name])
