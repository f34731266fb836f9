import logging
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Optional
from uuid import UUID

from fastapi import FastAPI
from pydantic import BaseModel, Field, StringConstraints

app = FastAPI()
log = logging.getLogger(__name__)


class Recording(BaseModel):
    recording_id: UUID
    parent: Optional[UUID] = None
    day: date | None = None
    price: Decimal = Field(gt=0)
    kind: Literal["audio", "video"]
    role: str = Field("tutor", pattern="^(tutor|coordinator)$")
    place: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    remark: str = Field(pattern="^[^<>]+$")
    owner: str | UUID
    label: str = Field(max_length=80)


@app.post("/recordings")
def add(body: Recording):
    # ok: log-injection
    log.info("%s of %s", body.recording_id, body.parent)
    # ok: log-injection
    log.info("%s for %s, %s", body.day, body.price, body.kind)
    # ok: log-injection
    log.info("%s in %s", body.role, body.place)
    # finding: log-injection
    log.info("said %s", body.remark)
    # finding: log-injection
    log.info("of %s", body.owner)
    # finding: log-injection
    log.info("called %s", body.label)
    given = body.model_dump()
    # ok: log-injection
    log.info("kept %s", given["recording_id"])
    # finding: log-injection
    log.info("kept %s", given["label"])
    publish(**given)


def publish(**payload):
    # ok: log-injection
    log.info("sent %s", payload["recording_id"])
    # finding: log-injection
    log.info("sent %s", payload["label"])
