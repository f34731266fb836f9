import httpx
import requests
from flask import redirect, url_for
from urllib.parse import quote, urlencode

from django.http import JsonResponse


def score(customer):
    # finding: personal-data-in-url
    return requests.get("https://scores.partner.eu/v1?born=" + customer.date_of_birth)


def find(email):
    # finding: personal-data-in-url
    return requests.get("https://crm.partner.eu/contacts", params={"email": email})


def profile(user):
    # finding: personal-data-in-url
    return redirect(f"/profile?phone={user.phone_number}")


async def check(patient):
    async with httpx.AsyncClient() as client:
        # finding: personal-data-in-url
        return await client.get("https://insurer.eu/members/" + patient.insurance_number)


def encoded(user):
    query = urlencode({"name": user.last_name, "lang": "de"})
    # finding: personal-data-in-url
    return requests.get("https://crm.partner.eu/search?" + query)


def quoted(user):
    # finding: personal-data-in-url
    return requests.delete("https://crm.partner.eu/contacts/" + quote(user.email))


# what is fine


def score_by_body(customer):
    # ok: personal-data-in-url
    return requests.post("https://scores.partner.eu/v1", json={"born": customer.date_of_birth})


def by_id(user):
    # ok: personal-data-in-url
    return requests.get(f"https://crm.partner.eu/contacts/{user.id}")


def page(user):
    # ok: personal-data-in-url
    return redirect(url_for("profile", user_id=user.id))


def product(product):
    # ok: personal-data-in-url
    return requests.get("https://shop.eu/products", params={"name": product.name})


def letter(user):
    # ok: personal-data-in-url
    return redirect("mailto:" + user.email)


def moved(user):
    # finding: personal-data-in-url
    return JsonResponse({}, headers={"Location": "/profile?mail=" + user.email})


def moved_by_id(user):
    # ok: personal-data-in-url
    return JsonResponse({}, headers={"Location": f"/profile?id={user.id}"})
