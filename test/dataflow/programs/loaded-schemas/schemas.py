from dataclasses import dataclass

from marshmallow import EXCLUDE, INCLUDE, Schema, ValidationError, fields, post_load, validate, validates

HARBOURS = ("north", "south")


@dataclass
class Search:
    berth: str = ""
    length: int = 0


class Base(Schema):
    class Meta:
        unknown = EXCLUDE


class OwnerSchema(Base):
    surname = fields.Str(required=True)
    visits = fields.Integer()


class BoatSchema(Base):
    name = fields.Str(required=True)
    flag = fields.Str(validate=validate.OneOf(["de", "dk"]))
    code = fields.Str(validate=validate.Regexp(r"[A-Z]{3}$"))
    harbour = fields.Str()
    built = fields.Date()
    sail_no = fields.Str(data_key="sailNumber")
    shown_as = fields.Str(dump_only=True)
    owner = fields.Nested(OwnerSchema)
    tags = fields.List(fields.Str())
    years = fields.List(fields.Int())

    @validates("harbour")
    def known_harbour(self, value, **kwargs):
        if value not in HARBOURS:
            raise ValidationError("unknown harbour")


class SearchSchema(Base):
    berth = fields.Str(load_default="")
    length = fields.Int(load_default=0)

    @post_load
    def build(self, data, **kwargs):
        return Search(**data)


class OpenSchema(Schema):
    class Meta:
        unknown = INCLUDE

    name = fields.Str()
