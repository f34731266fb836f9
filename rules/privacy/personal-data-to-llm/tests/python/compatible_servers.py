import requests

BASE = "https://api.lettersmith.example/v1"


def letter(guest):
    # finding: personal-data-to-llm
    return requests.post(BASE + "/chat/completions", json={"messages": [{"role": "user", "content": guest.email}]})


def within(guest):
    # ok: personal-data-to-llm
    requests.post("http://models.internal:8000/v1/chat/completions", json={"messages": [{"role": "user", "content": guest.email}]})
    # ok: personal-data-to-llm
    requests.post(BASE + "/bookings", json={"content": guest.email})
