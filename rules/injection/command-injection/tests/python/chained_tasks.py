import subprocess

from celery import Celery, chain, chord, group
from flask import Flask, request

app = Celery("labels")
web = Flask(__name__)


@app.task
def fetch(name):
    return name


@app.task
def count(name):
    return len(name)


@app.task
def kept(name):
    # finding: command-injection
    subprocess.run("label " + name, shell=True)


@app.task
def second_of_chain(name):
    # finding: command-injection
    subprocess.run("label " + name, shell=True)


@app.task
def second_of_list(name):
    # finding: command-injection
    subprocess.run("label " + name, shell=True)


@app.task
def after_count(name):
    # ok: command-injection
    subprocess.run("label " + str(name), shell=True)


@app.task
def alone(name="none"):
    # ok: command-injection
    subprocess.run("label " + name, shell=True)


@app.task
def piped(name, more):
    # finding: command-injection
    subprocess.run("label " + name, shell=True)
    # ok: command-injection
    subprocess.run("label " + more, shell=True)


@app.task
def of_group(name):
    # finding: command-injection
    subprocess.run("label " + name, shell=True)


@app.task
def body(names):
    # finding: command-injection
    subprocess.run("label " + names[0], shell=True)


@app.task
def other_body(names):
    # finding: command-injection
    subprocess.run("label " + names[0], shell=True)


@app.task
def linked(name):
    # finding: command-injection
    subprocess.run("label " + name, shell=True)


@web.post("/labels")
def labels():
    name = request.form["name"]
    later = kept.delay
    later(name)
    chain(fetch.s(name), second_of_chain.s())()
    chain([fetch.s(name), second_of_list.s()]).delay()
    chain(count.s(name), after_count.s())()
    chain(fetch.s(name), alone.si())()
    (fetch.s(name) | piped.s("fixed")).delay()
    group(of_group.s(one) for one in request.form.getlist("name")).apply_async()
    chord([fetch.s(one) for one in request.form.getlist("name")])(body.s())
    chord([fetch.s(name), fetch.s("other")], other_body.s())()
    fetch.apply_async(args=[name], link=linked.s())
    return "", 202
