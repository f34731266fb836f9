from django.db import models


class Visit(models.Model):
    terminal = models.CharField(max_length=40)
    card_no = models.CharField(max_length=20)
    email = models.EmailField(blank=True)
    purpose = models.CharField(max_length=80)
    started = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "kiosk"
        db_table = "kiosk_visit"


def lookup(email: str) -> Visit:
    visit = Visit.objects.filter(email=email).first()
    if visit is None:
        raise ValueError(f"nobody with the address {email} was here today")
    return visit
