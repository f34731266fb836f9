"""Records behind relations, and what query sets of the project go through and give back."""
import logging

from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

logger = logging.getLogger(__name__)


class Keeper(models.Model):
    full_name = models.CharField(max_length=120)
    phone = models.CharField(max_length=40)
    hut = models.CharField(max_length=40)

    def reach(self):
        return f"{self.full_name}, {self.phone}"

    def place(self):
        return f"hut {self.hut}"


class KeeperQuerySet(models.QuerySet):
    def on_duty(self, day):
        if day is None:
            return self
        return self.filter(duties__day=day).distinct()

    def with_hut(self):
        return self.select_related("hut")


class Deputy(models.Model):
    phone = models.CharField(max_length=40)
    valley = models.CharField(max_length=40)

    objects = KeeperQuerySet.as_manager()

    def reach(self):
        return f"call {self.phone}"

    def place(self):
        return f"valley {self.valley}"


class Duty(models.Model):
    keeper = models.ForeignKey(Keeper, on_delete=models.PROTECT, related_name="duties")
    day = models.DateField()


@receiver(post_save, sender=Duty)
def duty_kept(sender, instance, created, **kwargs):
    if not created:
        return
    line = instance.keeper.reach()
    # finding: personal-data-in-log
    logger.info("duty %s for %s", instance.pk, line)
    # ok: personal-data-in-log
    logger.info("duty %s in %s", instance.pk, instance.keeper.place())


@receiver(post_delete, sender=Duty)
def duty_gone(sender, instance, **kwargs):
    # ok: personal-data-in-log
    logger.info("duty %s of keeper %s gone", instance.pk, instance.keeper_id)


def tell(duty: Duty):
    # finding: personal-data-in-log
    logger.info("on duty: %s", duty.keeper.reach())


def round_call(day):
    for deputy in Deputy.objects.on_duty(day):
        # finding: personal-data-in-log
        logger.info("calling %s", deputy.reach())
    for deputy in Deputy.objects.filter(active=True).with_hut()[:5]:
        # finding: personal-data-in-log
        logger.info("calling %s", deputy.reach())
    for deputy in Deputy.objects.on_duty(day).with_hut():
        # ok: personal-data-in-log
        logger.info("somebody in %s", deputy.place())
