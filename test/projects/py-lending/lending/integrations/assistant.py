from __future__ import annotations

import os
from functools import cached_property
from typing import Any

import anthropic
import openai

from lending.dto import Patron

TONE = "You are a friendly librarian. Answer in three sentences."


class Assistant:
    """Reading suggestions and drafts of letters."""

    model = "gpt-4o-mini"

    @cached_property
    def _openai(self) -> openai.OpenAI:
        return openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])

    @cached_property
    def _claude(self) -> anthropic.Anthropic:
        return anthropic.Anthropic()

    def _ask(self, *lines: str) -> str:
        messages = [{"role": "system", "content": TONE}, {"role": "user", "content": "\n".join(lines)}]
        answer = self._openai.chat.completions.create(model=self.model, messages=messages)
        return answer.choices[0].message.content or ""

    def suggest(self, patron: Patron, titles: list[str]) -> str:
        return self._ask(f"Reader: {patron.name}, born {patron.birth_date}", "Borrowed: " + "; ".join(titles), "What next?")

    def suggest_for(self, profile: dict[str, Any], subject: str) -> str:
        answer = self._openai.responses.create(
            model=self.model,
            instructions=TONE,
            input=f"Three books about {subject} for the age group {profile['age_band']}",
        )
        return answer.output_text

    def reply_to(self, complaint: str, patron: Patron) -> str:
        facts = {"reader": patron.name, "street": patron.street, "city": patron.city}
        message = self._claude.messages.create(
            model="claude-3-5-haiku-latest",
            max_tokens=600,
            messages=[{"role": "user", "content": f"Draft a reply to: {complaint}\nFacts: {facts}"}],
        )
        return message.content[0].text

    def blurb(self, title: str, author: str) -> str:
        message = self._claude.messages.create(
            model="claude-3-5-haiku-latest",
            max_tokens=300,
            messages=[{"role": "user", "content": f"Two sentences about '{title}' by {author}"}],
        )
        return message.content[0].text
