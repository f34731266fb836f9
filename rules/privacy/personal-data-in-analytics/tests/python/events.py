import hashlib

import segment.analytics as analytics
from amplitude import Amplitude, BaseEvent
from mixpanel import Mixpanel
from posthog import Posthog

mp = Mixpanel("project")
posthog = Posthog("project", host="https://eu.posthog.com")
amplitude = Amplitude("project")


def signed_up(user):
    # finding: personal-data-in-analytics
    analytics.identify(user.id, {"email": user.email, "plan": user.plan})
    # finding: personal-data-in-analytics
    analytics.track(user.id, "signed up", {"phone": user.phone_number})


def profile(user):
    # finding: personal-data-in-analytics
    mp.people_set(user.id, {"$name": user.full_name})


def visited(patient):
    # finding: personal-data-in-analytics
    posthog.capture(patient.number, "visited", properties={"diagnosis": patient.diagnosis})


def booked(customer):
    properties = {"born": customer.date_of_birth}
    # finding: personal-data-in-analytics
    event = BaseEvent("booked", user_id=customer.id, event_properties=properties)
    amplitude.track(event)


def by_mail(user):
    # finding: personal-data-in-analytics
    mp.track(user.email, "logged in")


# what is fine


def by_id(user):
    # ok: personal-data-in-analytics
    analytics.track(user.id, "signed up", {"plan": user.plan})
    # ok: personal-data-in-analytics
    mp.track(str(user.id), "logged in", {"verified": user.email_verified})


def hashed(user):
    # ok: personal-data-in-analytics
    analytics.identify(hashlib.sha256(user.email.encode()).hexdigest())


def ordered(order):
    # ok: personal-data-in-analytics
    posthog.capture(order.id, "ordered", properties={"total": order.total})


def product(product):
    # ok: personal-data-in-analytics
    mp.track("shop", "viewed", {"name": product.name})
