import os

from flask import Flask, request, url_for
from flask_mail import Mail, Message

from .tokens import make_token

app = Flask(__name__)
mail = Mail(app)
HOSTS = {"portal.clinic.example", "www.clinic.example"}


@app.post("/forgot")
def forgot():
    # finding: host-header-in-link
    link = f"https://{request.host}/reset/{make_token()}"
    app.queue.push({"kind": "forgot", "link": link})
    return ""


@app.post("/invite")
def invite():
    # finding: host-header-in-link
    link = request.host_url + "invitations/" + make_token()
    app.queue.push({"kind": "invite", "link": link})
    return ""


@app.post("/activate")
def activate():
    # finding: host-header-in-link
    link = "https://" + request.headers["X-Forwarded-Host"] + "/activate?token=" + make_token()
    app.queue.push({"kind": "activate", "link": link})
    return ""


@app.post("/report")
def report():
    text = "Read it at https://" + request.host + "/reports/7"
    # finding: host-header-in-link
    mail.send(Message("Report", recipients=["desk@clinic.example"], body=text))
    return ""


@app.post("/known")
def known():
    host = request.host
    if host not in HOSTS:
        return "", 400
    # ok: host-header-in-link
    link = f"https://{host}/reset/{make_token()}"
    app.queue.push({"kind": "forgot", "link": link})
    return ""


@app.post("/configured")
def configured():
    # ok: host-header-in-link
    link = os.environ["PUBLIC_URL"] + "/reset/" + make_token()
    app.queue.push({"kind": "forgot", "link": link})
    return ""


@app.get("/pages")
def pages():
    # ok: host-header-in-link
    return {"next": request.host_url + "pages?start=20"}
