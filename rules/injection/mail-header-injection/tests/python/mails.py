import email
import smtplib
from contextlib import contextmanager
from email.message import EmailMessage
from email.mime.text import MIMEText

import boto3
from flask import Flask, request

app = Flask(__name__)
CLUB = "club@chess.eu"


@contextmanager
def mailman():
    with smtplib.SMTP("mail.chess.eu", 587) as post:
        post.starttls()
        yield post


def put_together(to, title, text):
    return "\r\n".join([f"From: {CLUB}", f"To: {to}", f"Subject: {title}", "", text])


@app.post("/match")
def match():
    mail = put_together("board@chess.eu", request.form["title"], "A match")
    with mailman() as post:
        # finding: mail-header-injection
        post.sendmail(CLUB, ["board@chess.eu"], mail)
    return "sent"


@app.post("/invite")
def invite():
    post = smtplib.SMTP_SSL("mail.chess.eu")
    mail = "From: %s\nTo: %s\nSubject: Come and play\n\nSee you" % (CLUB, request.form["friend"])
    # finding: mail-header-injection
    post.sendmail(CLUB, [request.form["friend"]], mail.encode())
    # finding: mail-header-injection
    boto3.client("ses").send_raw_email(Source=CLUB, RawMessage={"Data": mail})
    # finding: mail-header-injection
    return str(email.message_from_string("Subject: " + request.form["title"] + "\n\n"))


# what is fine


@app.post("/report")
def report():
    mail = put_together("board@chess.eu", "A report", request.form["text"])
    with mailman() as post:
        # ok: mail-header-injection
        post.sendmail(CLUB, ["board@chess.eu"], mail)
    return "sent"


@app.post("/result")
def result():
    title = request.form["title"].replace("\r", " ").replace("\n", " ")
    with mailman() as post:
        # ok: mail-header-injection
        post.sendmail(CLUB, ["board@chess.eu"], put_together("board@chess.eu", title, "A result"))
    return "sent"


@app.post("/table")
def table():
    mail = EmailMessage()
    mail["Subject"] = request.form["title"]
    mail.set_content(request.form["text"])
    plain = MIMEText(request.form["text"])
    plain["Subject"] = request.form["title"]
    with mailman() as post:
        # ok: mail-header-injection
        post.send_message(mail)
        # ok: mail-header-injection
        post.sendmail(CLUB, ["board@chess.eu"], plain.as_string())
    return "sent"
