import posthog
import sentry_sdk
from sentry_sdk.integrations.flask import FlaskIntegration

OPTIONS = {
    "traces_sample_rate": 0.1,
    # finding: personal-data-collection-on
    "send_default_pii": True,
}


def start(dsn):
    # finding: personal-data-collection-on
    sentry_sdk.init(dsn=dsn, integrations=[FlaskIntegration()], send_default_pii=True)


def start_with_options(dsn):
    options = {}
    # finding: personal-data-collection-on
    options["send_default_pii"] = True
    return options


class Monitoring:
    # finding: personal-data-collection-on
    send_default_pii = True


def analytics(tracker):
    # finding: personal-data-collection-on
    tracker.anonymize_ip = False


# what is fine


def careful(dsn):
    # ok: personal-data-collection-on
    sentry_sdk.init(dsn=dsn, send_default_pii=False)


def standard(dsn):
    # ok: personal-data-collection-on
    sentry_sdk.init(dsn)


def configured(dsn, settings):
    # ok: personal-data-collection-on
    sentry_sdk.init(dsn, send_default_pii=settings.pii)


def masked(tracker):
    # ok: personal-data-collection-on
    tracker.anonymize_ip = True


def other():
    # ok: personal-data-collection-on
    posthog.disabled = True
