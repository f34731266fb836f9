import logging

from flask import request
from flask_wtf import FlaskForm
from wtforms import EmailField, PasswordField, StringField

log = logging.getLogger(__name__)
HIDDEN = ("password", "csrf_token")


class LoginForm(FlaskForm):
    email = EmailField()
    password = PasswordField()


class SearchForm(FlaskForm):
    text = StringField()


class Login:
    def post(self):
        form = LoginForm()
        self.refused(form)
        return "", 401

    def refused(self, form):
        attempt = {field.name: field.data for field in form if field.name != "csrf_token"}
        # finding: password-in-log
        log.warning("refused: %s", attempt)


def all_of_it():
    form = LoginForm()
    given = {}
    for field in form:
        given[field.name] = field.data
    # finding: password-in-log
    log.warning("refused: %s", given)


def data():
    form = LoginForm()
    # finding: password-in-log
    log.warning("refused: %s", form.data)


def hidden():
    form = LoginForm()
    given = {field.name: field.data for field in form if field.name not in HIDDEN}
    # ok: password-in-log
    log.warning("refused: %s", given)


def by_type():
    form = LoginForm()
    given = {field.name: field.data for field in form if field.type != "PasswordField"}
    # ok: password-in-log
    log.warning("refused: %s", given)


def by_class():
    form = LoginForm()
    given = {field.name: field.data for field in form if not isinstance(field, PasswordField)}
    # ok: password-in-log
    log.warning("refused: %s", given)


def errors():
    form = LoginForm()
    given = {field.name: field.errors for field in form}
    # ok: password-in-log
    log.warning("refused: %s", given)


def search():
    form = SearchForm()
    # ok: password-in-log
    log.info("searched: %s", {field.name: field.data for field in form})
