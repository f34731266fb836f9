"""What a query gives has the methods of its class, however the query is written."""
import logging

import peewee
from django.db import models
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

logger = logging.getLogger(__name__)
db = SQLAlchemy()


class Tenant(models.Model):
    full_name = models.CharField(max_length=120)
    email = models.EmailField()

    def contact(self):
        return f"{self.full_name} <{self.email}>"

    def number(self):
        return f"tenant {self.pk}"

    def __str__(self):
        return f"{self.full_name} <{self.email}>"


class Flat(models.Model):
    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE)
    floor = models.IntegerField()

    def owner_line(self):
        return self.tenant.contact()

    def __str__(self):
        return f"flat {self.pk}, floor {self.floor}"


def django_objects(request, pk):
    logger.info("read %s", Tenant.objects.get(pk=pk).contact())  # finding: personal-data-in-log
    logger.info("read %s", Tenant.objects.get(pk=pk).number())  # ok: personal-data-in-log
    tenant = get_object_or_404(Tenant, pk=pk)
    logger.info("read %s", tenant)  # finding: personal-data-in-log
    tenant, is_new = Tenant.objects.get_or_create(pk=pk)
    logger.info("read %s", tenant.contact())  # finding: personal-data-in-log
    logger.info("read %s", is_new)  # ok: personal-data-in-log
    queryset = Tenant.objects.filter(active=True).order_by("pk")
    logger.info("first is %s", queryset.first().contact())  # finding: personal-data-in-log
    for one in queryset.exclude(pk=pk):
        logger.info("has %s", one.contact())  # finding: personal-data-in-log
        logger.info("has %s", one.number())  # ok: personal-data-in-log


def related(pk):
    flat = Flat.objects.select_related("tenant").get(pk=pk)
    logger.info("flat %s", flat)  # ok: personal-data-in-log
    logger.info("flat %s", flat.owner_line())  # finding: personal-data-in-log
    logger.info("flat %s", flat.tenant.contact())  # finding: personal-data-in-log
    logger.info("flat %s", flat.tenant.number())  # ok: personal-data-in-log


class TenantPage(DetailView):
    model = Tenant

    def get(self, request, *args):
        logger.info("shows %s", self.get_object().contact())  # finding: personal-data-in-log
        logger.info("shows %s", self.get_object().number())  # ok: personal-data-in-log


class Base(DeclarativeBase):
    pass


class Nurse(Base):
    __tablename__ = "nurses"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    first_name: Mapped[str]

    def summary(self):
        return f"{self.first_name} {self.email}"

    def __repr__(self):
        return f"<Nurse {self.id}>"


def mapped(session: Session, key):
    nurse = session.get(Nurse, key)
    logger.info("got %s", nurse.summary())  # finding: personal-data-in-log
    logger.info("got %s", nurse)  # ok: personal-data-in-log
    nurse = session.query(Nurse).filter(Nurse.id == key).first()
    logger.info("got %s", nurse.summary())  # finding: personal-data-in-log
    statement = select(Nurse).where(Nurse.id == key)
    nurse = session.execute(statement).scalar_one_or_none()
    logger.info("got %s", nurse.summary())  # finding: personal-data-in-log
    for nurse in session.scalars(statement):
        logger.info("got %s", nurse.summary())  # finding: personal-data-in-log
        logger.info("got %r", nurse)  # ok: personal-data-in-log


async def mapped_slowly(session: AsyncSession, key):
    nurse = (await session.execute(select(Nurse))).scalars().first()
    logger.info("got %s", nurse.summary())  # finding: personal-data-in-log
    nurse = await session.scalar(select(Nurse))
    logger.info("got %s", nurse.summary())  # finding: personal-data-in-log
    logger.info("got %s", nurse.id)  # ok: personal-data-in-log


class Guest(db.Model):
    email = db.Column(db.String)
    room = db.Column(db.String)

    def card(self):
        return f"card of {self.email}"

    def door(self):
        return f"door {self.room}"


def extended(key):
    logger.info("guest %s", Guest.query.get_or_404(key).card())  # finding: personal-data-in-log
    logger.info("guest %s", Guest.query.get_or_404(key).door())  # ok: personal-data-in-log
    guest = db.session.execute(db.select(Guest)).scalars().first()
    logger.info("guest %s", guest.card())  # finding: personal-data-in-log


class Sailor(peewee.Model):
    email = peewee.CharField()

    def card(self):
        return f"card of {self.email}"


def records(key):
    logger.info("sailor %s", Sailor.get_by_id(key).card())  # finding: personal-data-in-log
    for sailor in Sailor.select():
        logger.info("sailor %s", sailor.card())  # finding: personal-data-in-log
        logger.info("sailor %s", sailor.id)  # ok: personal-data-in-log
