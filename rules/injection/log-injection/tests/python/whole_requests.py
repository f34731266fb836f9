"""All fields of a request as one object: their text is that of literals, or encoded."""
import logging

from fastapi import FastAPI
from flask import Flask, request
from starlette.requests import Request

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.post("/notes")
def notes():
    # ok: log-injection
    logger.info("asked with %s", request.args)
    # ok: log-injection
    logger.info(f"asked with {request.form}")
    # ok: log-injection
    logger.info("asked with " + str(request.values))
    # ok: log-injection
    logger.info("asked for %s", request.url)
    # finding: log-injection
    logger.info("asked for %s", request.path)
    # finding: log-injection
    logger.info("asked for %s", request.args["page"])
    # finding: log-injection
    logger.info(f"asked for {request.form.get('page')}")
    return "", 204


@api.get("/notes")
def listing(request: Request):
    # ok: log-injection
    logger.info("asked with %s", request.query_params)
    # ok: log-injection
    logger.info("asked for %s", request.url.path)
    # finding: log-injection
    logger.info("asked for %s", request.query_params["page"])


def note(request):
    # ok: log-injection
    logger.info("asked with %s", request.GET)
    # ok: log-injection
    logger.info("asked for %s", request.get_full_path())
    # finding: log-injection
    logger.info("asked for %s", request.GET.get("page"))
    # ok: log-injection
    logger.info("asked for %s", request.GET["page"].encode("unicode_escape").decode())
