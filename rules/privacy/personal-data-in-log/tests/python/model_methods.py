"""Objects of a class that extends a library's: what their own methods and properties give."""
import logging
from typing import Optional

from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

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


class Ward(models.Model):
    number = models.IntegerField()

    def contact(self):
        return f"ward {self.number}"


class Base(DeclarativeBase):
    pass


class Carer(Base):
    __tablename__ = "carers"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]

    def line(self):
        return f"carer {self.email}"


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


# handlers of signals: the class that they are registered for


@receiver(post_save, sender=Guardian)
def saved(sender, instance, created, **kwargs):
    logger.info("saved %s", instance.contact())  # finding: personal-data-in-log
    logger.info("saved %s", instance.place())  # ok: personal-data-in-log


@receiver([post_save], sender=Ward)
def ward_saved(sender, instance, **kwargs):
    logger.info("saved %s", instance.contact())  # ok: personal-data-in-log


@event.listens_for(Carer, "after_insert")
def inserted(mapper, connection, target):
    logger.info("new %s", target.line())  # finding: personal-data-in-log
    logger.info("new %s", target.id)  # ok: personal-data-in-log
