"""A text of JSON that is parsed into a class: its fields are told by their own names."""
import json
import logging

from pydantic import BaseModel

logger = logging.getLogger(__name__)


class Alarm(BaseModel):
    board: str
    phone: str


def kept(phone: str, board: str) -> str:
    return json.dumps({"phone": phone, "board": board})


def ring(phone: str):
    alarm = Alarm.model_validate_json(kept(phone, "north"))
    # ok: personal-data-in-log
    logger.info("board %s", alarm.board)
    # finding: personal-data-in-log
    logger.info("phone %s", alarm.phone)
