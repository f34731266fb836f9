"""Handlers of Litestar get the parts of a request as parameters, or the request itself."""
import os

from litestar import Controller, Request, delete, get, post
from pydantic import BaseModel


class Job(BaseModel):
    name: str
    copies: int




@get("/convert")
async def convert(name: str) -> str:
    os.system("convert " + name)  # finding: command-injection
    return "done"


@get("/convert/{number:int}")
async def convert_number(number: int) -> str:
    os.system(f"convert {number}")  # ok: command-injection
    return "done"


@post("/jobs")
async def start(data: Job) -> str:
    os.system("run " + data.name)  # finding: command-injection
    os.system(f"copy {data.copies}")  # ok: command-injection
    return "done"


@get("/raw")
async def raw(request: Request) -> str:
    os.system("raw " + request.query_params["name"])  # finding: command-injection
    return "done"


class Jobs(Controller):
    path = "/jobs"

    @delete("/{name:str}")
    async def stop(self, name: str) -> None:
        os.system("stop " + name)  # finding: command-injection


def helper(name: str) -> None:
    os.system("convert " + name)  # ok: command-injection


class Runner:
    def __init__(self, folder: str):
        self.folder = folder

    def line(self) -> str:
        return f"ls {self.folder}"


@get("/list")
async def listing(runner: Runner, name: str) -> str:
    # what the program makes itself and hands in
    os.system(runner.line())  # ok: command-injection
    os.system(runner.line() + " " + name)  # finding: command-injection
    return "done"
