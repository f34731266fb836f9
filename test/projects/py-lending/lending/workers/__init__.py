from celery import Celery

from lending.config import get_settings

BROKER_URL = "amqp://queue.harbourlib.internal:5672/lending"
RESULT_URL = "rediss://results.harbourlib.internal:6380/1"

app = Celery("lending", broker=BROKER_URL, backend=RESULT_URL)
app.conf.update(
    timezone="Europe/Berlin",
    task_serializer="json",
    accept_content=["json"],
    result_expires=3600,
    beat_schedule={
        "reminders": {"task": "lending.workers.notices.remind_due", "schedule": 86_400},
        "counts": {"task": "lending.workers.exports.export_counts", "schedule": 604_800},
    },
)

kiosk_app = Celery("kiosk", broker=get_settings().cache_url)
kiosk_app.conf.accept_content = ["json", "pickle"]

app.autodiscover_tasks(["lending.workers"], related_name="notices")
app.autodiscover_tasks(["lending.workers"], related_name="exports")
