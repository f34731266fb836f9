"""Functions of libraries, and tasks, that are given to threads and executors without being called."""
import asyncio
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from celery import shared_task
from flask import Flask, request

app = Flask(__name__)
pool = ThreadPoolExecutor()


@shared_task
def pack(name):
    # finding: command-injection
    subprocess.getoutput("tar cf pack.tar " + name)


@app.post("/pack")
async def packed():
    name = request.form["name"]
    # finding: command-injection
    await asyncio.to_thread(subprocess.check_output, "tar cf pack.tar " + name, shell=True)
    # ok: command-injection
    await asyncio.to_thread(subprocess.check_output, ["tar", "cf", "pack.tar", "docs"])
    loop = asyncio.get_running_loop()
    # finding: command-injection
    await loop.run_in_executor(None, subprocess.getoutput, "file " + name)
    # finding: command-injection
    await loop.run_in_executor(None, partial(subprocess.run, "file " + name, shell=True))
    # ok: command-injection
    await loop.run_in_executor(None, partial(subprocess.run, ["file", "docs"], input=name))
    # finding: command-injection
    pool.submit(subprocess.getoutput, "stat " + name)
    # finding: command-injection
    threading.Thread(target=subprocess.getoutput, args=("stat " + name,)).start()
    # ok: command-injection
    pool.submit(len, name)
    pool.submit(pack.delay, name)
    return "", 202
