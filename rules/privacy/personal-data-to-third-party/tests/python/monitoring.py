import bugsnag
import newrelic.agent
import rollbar
import sentry_sdk
from ddtrace import tracer
from slack_sdk import WebClient

slack = WebClient()


def identify(user):
    # finding: personal-data-to-third-party
    sentry_sdk.set_user({"id": user.id, "email": user.email})
    # finding: personal-data-to-third-party
    sentry_sdk.set_tag("phone", user.phone_number)


def failed(order):
    # finding: personal-data-to-third-party
    sentry_sdk.capture_message(f"payment from {order.iban} failed")


def crumb(patient):
    # finding: personal-data-to-third-party
    bugsnag.leave_breadcrumb("admitted", {"diagnosis": patient.diagnosis})


def report(user):
    # finding: personal-data-to-third-party
    rollbar.report_message("login failed", "warning", extra_data={"mail": user.email})


def attribute(user):
    # finding: personal-data-to-third-party
    newrelic.agent.add_custom_attribute("born", user.date_of_birth)


def span(user):
    with tracer.trace("checkout") as current:
        # finding: personal-data-to-third-party
        current.set_tag("customer.name", user.full_name)


def channel(customer):
    # finding: personal-data-to-third-party
    slack.chat_postMessage(channel="#sales", text="new customer " + customer.email)


# what is fine


def identify_by_id(user):
    # ok: personal-data-to-third-party
    sentry_sdk.set_user({"id": user.id})
    # ok: personal-data-to-third-party
    sentry_sdk.set_tag("plan", user.plan)


def failed_by_id(order):
    # ok: personal-data-to-third-party
    sentry_sdk.capture_message(f"payment of order {order.id} failed")


def trace(order):
    with tracer.trace("checkout") as current:
        # ok: personal-data-to-third-party
        current.set_tag("order.total", order.total)


def release(version):
    # ok: personal-data-to-third-party
    slack.chat_postMessage(channel="#releases", text="released " + version)


def verified(user):
    # ok: personal-data-to-third-party
    newrelic.agent.add_custom_attribute("verified", user.email_verified)
