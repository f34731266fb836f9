import os
import apprise
import pymsteams
import requests
import rollbar
import bugsnag
import sentry_sdk
import httpx
from discord_webhook import DiscordWebhook, DiscordEmbed
from slack_bolt.async_app import AsyncApp
from slack_bolt import App
from slack_sdk.webhook import WebhookClient
from snowplow_tracker import Tracker, Emitter, Subject, SelfDescribingJson
from twilio.rest import Client as Twilio
import stripe
from sendgrid import SendGridAPIClient
import telegram
from notion_client import Client as Notion
from hubspot import HubSpot
import gspread
from pyairtable import Api as Airtable
from knockapi import Knock
from customerio import CustomerIO
import analytics
import vonage
from onesignal_sdk.client import Client as OneSignal
import pusher
import pagerduty
from jira import JIRA
from github import Github
from braze.client import BrazeClient
import resend
from datadog_api_client import ApiClient
from mailjet_rest import Client as Mailjet
from woocommerce import API as Woo
from elasticsearch import Elasticsearch
import redis

app = AsyncApp(token=os.environ["T"])
sync = App(token=os.environ["T"])


async def a(lead, n):
    await app.client.chat_postMessage(channel="#x", text=f"{lead.full_name} {lead.phone}")  # finding: personal-data-to-third-party
    await app.client.chat_postMessage(channel="#x", text=f"{n} leads")  # ok: personal-data-to-third-party
    sync.client.chat_postMessage(channel="#x", text="x", blocks=[{"text": {"text": lead.phone}}])  # finding: personal-data-to-third-party
    await sync.client.chat_update(channel="#x", ts="1", text=lead.phone)  # finding: personal-data-to-third-party


def b(lead, n):
    card = pymsteams.connectorcard(os.environ["HOOK"])
    card.text(f"New lead {lead.phone}")  # finding: personal-data-to-third-party
    card.send()
    card.title(f"{n} leads")  # ok: personal-data-to-third-party
    hook = DiscordWebhook(url=os.environ["D"], content=f"{lead.phone}")  # finding: personal-data-to-third-party
    hook.add_embed(DiscordEmbed(title="x", description=lead.full_name))  # finding: personal-data-to-third-party
    hook.execute()
    DiscordWebhook(url=os.environ["D"], content=f"{n} leads")  # ok: personal-data-to-third-party
    note = apprise.Apprise()
    note.add(os.environ["A"])
    note.notify(body=f"{lead.phone}", title="x")  # finding: personal-data-to-third-party
    note.notify(body=f"{n} leads", title="x")  # ok: personal-data-to-third-party


def d(lead, n):
    rollbar.report_message("x", "warning", extra_data=lead.__dict__)
    rollbar.report_message("x", "warning", extra_data={"email": lead.email})  # finding: personal-data-to-third-party
    bugsnag.notify(ValueError("x"), metadata={"lead": {"phone": lead.phone}})  # finding: personal-data-to-third-party
    bugsnag.add_metadata_tab("lead", {"phone": lead.phone})  # finding: personal-data-to-third-party
    sentry_sdk.set_context("lead", {"phone": lead.phone})  # finding: personal-data-to-third-party
    with sentry_sdk.new_scope() as scope:
        scope.set_extra("lead", lead.phone)  # finding: personal-data-to-third-party
    sentry_sdk.get_current_scope().set_context("lead", {"n": n})  # ok: personal-data-to-third-party


def e(lead, n):
    notion = Notion(auth=os.environ["N"])
    notion.pages.create(parent={"database_id": "x"}, properties={"Name": lead.full_name, "Income": lead.monthly_income})  # finding: personal-data-to-third-party
    notion.pages.create(parent={"database_id": "x"}, properties={"n": n})  # ok: personal-data-to-third-party
    gc = gspread.service_account()
    sheet = gc.open("x").sheet1
    sheet.append_row([lead.full_name, lead.phone])  # finding: personal-data-to-third-party
    sheet.append_row([n])  # ok: personal-data-to-third-party
    at = Airtable(os.environ["K"])
    at.table("a", "b").create({"Name": lead.full_name})  # finding: personal-data-to-third-party
    at.table("a", "b").create({"n": n})  # ok: personal-data-to-third-party
    j = JIRA("https://x.atlassian.net")
    j.create_issue(project="X", summary=f"Lead {lead.full_name}", description=lead.phone)  # finding: personal-data-to-third-party
    j.create_issue(project="X", summary=f"{n} leads")  # ok: personal-data-to-third-party
    gh = Github(os.environ["G"])
    gh.get_repo("x/y").create_issue(title="x", body=lead.phone)  # finding: personal-data-to-third-party
    gh.get_repo("x/y").create_issue(title="x", body=f"{n}")  # ok: personal-data-to-third-party


def f(lead, n):
    requests.post("https://hooks.slack.com/services/x", json={"text": lead.phone}, timeout=3)  # finding: personal-data-to-third-party
    requests.post("https://hooks.slack.com/services/x", json={"text": n}, timeout=3)  # ok: personal-data-to-third-party
    httpx.post(os.environ["SLACK_WEBHOOK_URL"], json={"text": lead.phone})  # finding: personal-data-to-third-party
    httpx.post(os.environ["SLACK_WEBHOOK_URL"], json={"text": f"{n}"})  # ok: personal-data-to-third-party
    requests.post(os.environ["ORDERS_URL"], json={"text": lead.phone}, timeout=3)  # ok: personal-data-to-third-party
    p = pusher.Pusher(app_id="x", key="y", secret="z")
    p.trigger("ch", "ev", {"phone": lead.phone})  # finding: personal-data-to-third-party
    p.trigger("ch", "ev", {"n": n})  # ok: personal-data-to-third-party
    es = Elasticsearch(os.environ["ES"])
    es.index(index="leads", document={"phone": lead.phone})  # ok: personal-data-to-third-party
    r = redis.Redis()
    r.set("x", lead.phone)  # ok: personal-data-to-third-party


def g(patient, n):
    cio = CustomerIO("a", "b")
    cio.identify(id=patient.id, email=patient.email, diagnosis=patient.diagnosis)  # finding: personal-data-to-third-party
    stripe.Customer.create(email=patient.email, metadata={"diagnosis": patient.diagnosis})  # finding: personal-data-to-third-party
    stripe.Customer.create(metadata={"n": n})  # ok: personal-data-to-third-party
    hs = HubSpot(access_token=os.environ["H"])
    hs.crm.contacts.basic_api.create({"properties": {"email": patient.email, "diagnosis": patient.diagnosis}})  # finding: personal-data-to-third-party
