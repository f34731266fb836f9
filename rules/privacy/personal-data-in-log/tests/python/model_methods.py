"""Objects of a class that extends a library's: what their own methods and properties give."""
import logging
from typing import Optional

from django.db import models

logger = logging.getLogger(__name__)


class Guardian(models.Model):
    full_name = models.CharField(max_length=120)
    email = models.EmailField()
    phone = models.CharField(max_length=40)
    ward = models.CharField(max_length=40)

    def contact(self):
        return f"{self.full_name} <{self.email}> {self.phone}"

    @property
    def label(self):
        return f"{self.full_name} ({self.phone})"

    def place(self):
        return f"ward {self.ward}, no. {self.pk}"


def typed(guardian: Guardian):
    logger.info("saved %s", guardian.contact())  # finding: personal-data-in-log
    logger.info("saved %s", guardian.label)  # finding: personal-data-in-log
    logger.info("saved %s", guardian.place())  # ok: personal-data-in-log


def quoted(guardian: "Guardian"):
    line = guardian.contact()
    logger.info("saved %s", line)  # finding: personal-data-in-log


def optional(entry: Optional[Guardian]):
    if entry:
        logger.info("saved %s", entry.contact())  # finding: personal-data-in-log
        logger.info("saved %s", entry.pk)  # ok: personal-data-in-log
