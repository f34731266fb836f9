import logging

from aiohttp import web
from flask import Flask, request

log = logging.getLogger(__name__)
app = Flask(__name__)


@app.post("/enter")
def enter():
    given = {name: value.strip() for name, value in request.form.items() if value}
    # finding: password-in-log
    log.info("entering with %s", given)
    return allowed(given["nick"], given["password"])


@app.post("/enter/hidden")
def enter_hidden():
    given = {name: value for name, value in request.form.items() if name != "password"}
    # ok: password-in-log
    log.info("entering with %s", given)
    return allowed(given["nick"], request.form["password"])


@app.post("/enter/removed")
def enter_removed():
    given = {name: value for name, value in request.form.items()}
    typed = given.pop("password", "")
    # ok: password-in-log
    log.info("entering with %s", given)
    return allowed(given["nick"], typed)


@app.post("/enter/chosen")
def enter_chosen():
    given = {name: request.form[name] for name in ("nick", "room")}
    # ok: password-in-log
    log.info("entering with %s", given)
    return allowed(given["nick"], request.form["password"])


class EnterView(web.View):
    async def post(self):
        form = await self.request.post()
        texts = {k: v for k, v in form.items() if isinstance(v, str)}
        # finding: password-in-log
        log.debug("fields: %s", texts)
        # ok: password-in-log
        log.debug("fields: %s", sorted(texts))
        return web.json_response({"in": allowed(texts.get("nick", ""), texts.get("password", ""))})


def allowed(nick, typed):
    return nick == typed
