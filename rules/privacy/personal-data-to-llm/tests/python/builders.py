from flask import current_app
from openai import OpenAI


class Prompt:
    def __init__(self, role):
        self._system = role
        self._facts = []

    def fact(self, label, value):
        if value:
            self._facts.append(f"{label}: {value}")
        return self

    def messages(self):
        return [
            {"role": "system", "content": self._system},
            {"role": "user", "content": "\n".join(self._facts)},
        ]


def create_app(app):
    app.extensions["assistant"] = OpenAI()
    return app


def welcome(booking):
    guest = booking.account
    prompt = (
        Prompt("Write a plan for the day of arrival.")
        .fact("Guest", guest.full_name)
        .fact("Phone", guest.phone)
        .fact("Berth", booking.berth.code)
    )
    assistant = current_app.extensions["assistant"]
    # finding: personal-data-to-llm
    return assistant.chat.completions.create(model="gpt-4o", messages=prompt.messages())


def berth_card(booking, assistant):
    prompt = Prompt("Describe the berth.").fact("Berth", booking.berth.code).fact("Metres", booking.berth.length)
    # ok: personal-data-to-llm
    return assistant.chat.completions.create(model="gpt-4o", messages=prompt.messages())


def note(customer, board):
    # ok: personal-data-to-llm
    return board.notes.create(title="Call back", messages=[customer.full_name])


def finish(habit, person, day):
    # ok: personal-data-to-llm
    return habit.completions.create(person=person.full_name, day=day)
