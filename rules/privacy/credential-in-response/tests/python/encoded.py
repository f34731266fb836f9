"""Records that are made into JSON before they are answered, and fields that are taken out by a list of names."""
import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

router = APIRouter()
HIDDEN = ("password_hash", "reset_token")


class Base(DeclarativeBase):
    def as_dict(self) -> dict[str, Any]:
        return {c.key: getattr(self, c.key) for c in self.__mapper__.column_attrs}


class Ranger(Base):
    __tablename__ = "rangers"
    id: Mapped[int] = mapped_column(primary_key=True)
    district: Mapped[str] = mapped_column(String(40))
    password_hash: Mapped[str] = mapped_column(String(255))
    reset_token: Mapped[str | None] = mapped_column(String(64))


class Rangers:
    def __init__(self, session: Session):
        self.session = session

    def get(self, key: int) -> Ranger | None:
        return self.session.get(Ranger, key)


def known(ranger_id: int, session: Session) -> Ranger:
    return Rangers(session).get(ranger_id)


Known = Annotated[Ranger, Depends(known)]


@router.get("/a/{ranger_id}")
def whole(ranger: Known) -> JSONResponse:
    record = ranger.as_dict()
    record.pop("district", None)
    # finding: credential-in-response
    return JSONResponse(jsonable_encoder(record))


@router.get("/b/{ranger_id}")
def encoded(ranger: Known):
    # finding: credential-in-response
    return jsonable_encoder(ranger)


@router.get("/c/{ranger_id}")
def without(ranger: Known):
    # ok: credential-in-response
    return jsonable_encoder(ranger, exclude={"password_hash", "reset_token"})


@router.get("/d/{ranger_id}")
def asked_for(ranger: Known):
    # ok: credential-in-response
    return jsonable_encoder(ranger, include={"id", "district"})


@router.get("/e/{ranger_id}")
def as_text(ranger: Known):
    # finding: credential-in-response
    return Response(json.dumps(ranger.as_dict()), media_type="application/json")


@router.get("/f/{ranger_id}")
def popped(ranger: Known):
    record = ranger.as_dict()
    for name in HIDDEN:
        record.pop(name, None)
    # ok: credential-in-response
    return record


@router.get("/g/{ranger_id}")
def deleted(ranger: Known):
    record = ranger.as_dict()
    for name in ["password_hash", "reset_token"]:
        del record[name]
    # ok: credential-in-response
    return record


@router.get("/h/{ranger_id}")
def emptied(ranger: Known):
    record = ranger.as_dict()
    for name in HIDDEN:
        record[name] = None
    # ok: credential-in-response
    return record


@router.get("/i/{ranger_id}")
def popped_other(ranger: Known):
    record = ranger.as_dict()
    for name in ("district", "id"):
        record.pop(name, None)
    # finding: credential-in-response
    return record
