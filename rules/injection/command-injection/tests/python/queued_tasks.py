import multiprocessing
import os
import queue
import threading
from datetime import timedelta

import dramatiq
from apscheduler.schedulers.background import BackgroundScheduler
from celery import Celery, chain, group, shared_task
from django_q.tasks import async_task
from flask import Flask, request
from redis import Redis
from rq import Queue

app = Flask(__name__)
celery = Celery("ping")
later = Queue(connection=Redis())
scheduler = BackgroundScheduler()
jobs = queue.Queue()
numbers = queue.Queue()


@shared_task(name="net.ping")
def named(host):
    # finding: command-injection
    os.system("ping " + host)


@celery.task
def chained(host):
    # finding: command-injection
    os.system("ping " + host)


@celery.task
def grouped(host):
    # finding: command-injection
    os.system("ping " + host)


@celery.task
def with_keywords(host, count=1):
    # finding: command-injection
    os.system(f"ping -c {count} {host}")


@shared_task(name="net.count")
def counted(count):
    # ok: command-injection
    os.system(f"ping -c {count} localhost")


@dramatiq.actor(queue_name="net")
def with_options(host):
    # finding: command-injection
    os.system("ping " + host)


def enqueued(host):
    # finding: command-injection
    os.system("ping " + host)


def enqueued_by_name(host):
    # finding: command-injection
    os.system("ping " + host)


def enqueued_later(host):
    # finding: command-injection
    os.system("ping " + host)


def scheduled(host):
    # finding: command-injection
    os.system("ping " + host)


async def in_pool(ctx, host):
    # finding: command-injection
    os.system("ping " + host)


def in_cluster(host):
    # finding: command-injection
    os.system("ping " + host)


def in_thread(host=None):
    # finding: command-injection
    os.system("ping " + host)


def in_process(host):
    # finding: command-injection
    os.system("ping " + host)


def loop():
    for host in iter(jobs.get, None):
        # finding: command-injection
        os.system("ping " + host)


def count():
    while True:
        # ok: command-injection
        os.system(f"ping -c {numbers.get()} localhost")


@app.post("/ping")
async def ping(pool):
    host = request.form["host"]
    celery.send_task("net.ping", args=[host])
    celery.send_task("net.count", args=[int(request.form["count"])])
    chain(chained.s(host), with_keywords.s()).apply_async()
    group(grouped.si(one) for one in request.form.getlist("host"))()
    with_keywords.apply_async(kwargs={"host": host}, countdown=10)
    with_options.send_with_options(args=(host,), delay=1000)
    later.enqueue(enqueued, kwargs={"host": host})
    later.enqueue("queued_tasks.enqueued_by_name", host)
    later.enqueue_in(timedelta(minutes=1), enqueued_later, host)
    scheduler.add_job(scheduled, "date", args=[host])
    await pool.enqueue_job("in_pool", host)
    async_task("queued_tasks.in_cluster", host)
    threading.Thread(target=in_thread, kwargs={"host": host}, daemon=True).start()
    multiprocessing.Process(target=in_process, args=(host,)).start()
    jobs.put(host, timeout=2)
    numbers.put(int(request.form["count"]), timeout=2)
    return "", 202
