from email.message import EmailMessage
from urllib.parse import urlencode

import requests

PUBLIC_URL = "https://shop.net"


def confirm(smtp, customer, token):
    message = EmailMessage()
    # finding: personal-data-in-url
    link = f"{PUBLIC_URL}/confirm?" + urlencode({"mail": customer.email, "token": token})
    message.set_content("Open " + link)
    smtp.send_message(message)


def unsubscribe(customer):
    # finding: personal-data-in-url
    return f"{PUBLIC_URL}/news/off?mail={customer.email}"


def confirm_by_token(smtp, customer, token):
    message = EmailMessage()
    # ok: personal-data-in-url
    message.set_content(f"Dear {customer.email}, open {PUBLIC_URL}/confirm?token={token}")
    smtp.send_message(message)


def find(customer):
    # ok: personal-data-in-url
    address = f"{PUBLIC_URL}/customers?email={customer.email}"
    # finding: personal-data-in-url
    return requests.get(address, timeout=5)
