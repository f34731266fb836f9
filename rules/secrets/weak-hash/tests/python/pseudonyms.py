import hashlib
import hmac
from hashlib import md5


def gravatar(user):
    # finding: weak-hash
    return "https://gravatar.com/avatar/" + hashlib.md5(user.email.lower().encode()).hexdigest()


def pseudonym(patient):
    # finding: weak-hash
    return hashlib.sha1(patient.insurance_number.encode("utf-8")).hexdigest()


def by_update(customer):
    digest = hashlib.md5()
    # finding: weak-hash
    digest.update(customer.phone_number.encode())
    return digest.hexdigest()


def by_name(date_of_birth):
    # finding: weak-hash
    return hashlib.new("sha1", date_of_birth.encode()).hexdigest()


def imported(iban):
    # finding: weak-hash
    return md5(iban.encode()).hexdigest()


# what is fine


def etag(body):
    # ok: weak-hash
    return hashlib.md5(body).hexdigest()


def keyed(user, key):
    # ok: weak-hash
    return hmac.new(key, user.email.encode(), hashlib.sha256).hexdigest()


def modern(user):
    # ok: weak-hash
    return hashlib.sha256(user.email.encode()).hexdigest()


def of_id(user):
    # ok: weak-hash
    return hashlib.md5(str(user.id).encode()).hexdigest()


def of_template(email_template):
    # ok: weak-hash
    return hashlib.md5(email_template.encode()).hexdigest()
