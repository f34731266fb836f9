"""What is stored in clear text, held against what a request brings under another name."""
import hmac

from django.http import JsonResponse
from flask import Flask, request as call

from garage.models import Locker, Member

app = Flask(__name__)


def open_locker(request):
    record = Locker.objects.get(pk=request.POST["number"])
    # finding: plaintext-password-comparison
    granted = record.door_code == request.POST["code"]
    # finding: plaintext-password-comparison
    granted |= request.POST["typed"] == record.password
    return JsonResponse({"granted": granted})


@app.post("/enter")
def enter():
    member = Member.objects.get(pk=call.json["id"])
    # finding: plaintext-password-comparison
    if member.pin != call.json["typed"]:
        return "no"
    return "yes"


# what is fine


@app.post("/register")
def register():
    # ok: plaintext-password-comparison
    if call.form["password"] == call.form["name"]:
        return "choose another one"
    # ok: plaintext-password-comparison
    if call.form["password"] == call.form["password_again"]:
        return "fine"
    return "no"


@app.post("/enter/well")
def enter_well():
    member = Member.objects.get(pk=call.json["id"])
    # ok: plaintext-password-comparison
    same = hmac.compare_digest(member.pin_digest, digest_of(call.json["typed"]))
    # ok: plaintext-password-comparison
    same &= member.country_code == call.json["country"]
    return str(same)
