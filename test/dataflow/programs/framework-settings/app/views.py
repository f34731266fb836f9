import httpx
from flask import Blueprint, current_app, request

bp = Blueprint("wards", __name__)


class Assistant:
    def __init__(self, config=None):
        config = config or current_app.config
        self.url = config["LLM_URL"]
        self.stats = config["STATS_URL"]

    def ask(self, diagnosis):
        # finding: personal-data-to-llm
        return httpx.post(self.url, json={"messages": [{"role": "user", "content": diagnosis}]})

    def count(self, diagnosis):
        # ok: personal-data-to-llm
        return httpx.post(self.stats, json={"words": len(diagnosis)})


@bp.post("/notes")
def notes():
    diagnosis = request.form["diagnosis"]
    Assistant().ask(diagnosis)
    Assistant().count(diagnosis)
    # finding: personal-data-to-llm
    httpx.post(current_app.config.get("DRAFT_URL"), json={"content": diagnosis})
    # ok: personal-data-to-llm
    httpx.post(current_app.config["OTHER_URL"], json={"content": diagnosis})
    # ok: personal-data-to-llm
    httpx.post(current_app.config["EITHER_URL"], json={"content": diagnosis})
    return ""
