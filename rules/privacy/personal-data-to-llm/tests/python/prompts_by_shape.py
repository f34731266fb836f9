import requests


def ask(endpoint, guest):
    body = {"model": "small", "messages": [{"role": "user", "content": f"Write to {guest.email}"}]}
    # finding: personal-data-to-llm
    return requests.post(endpoint, json=body).json()


def complete(endpoint, guest):
    # finding: personal-data-to-llm
    return requests.post(endpoint, json={"model": "small", "prompt": guest.email}).json()


def ask_here(guest):
    body = {"model": "small", "messages": [{"role": "user", "content": f"Write to {guest.email}"}]}
    # ok: personal-data-to-llm
    return requests.post("http://localhost:11434/v1/messages", json=body).json()


def mails(endpoint, guest):
    # ok: personal-data-to-llm
    requests.post(endpoint, json={"messages": [{"role": "to", "content": guest.email}]})
    # ok: personal-data-to-llm
    requests.post(endpoint, json={"model": "small", "messages": [{"role": "user", "content": "Which rooms are free?"}]})
