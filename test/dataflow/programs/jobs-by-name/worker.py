import subprocess

from arq.connections import RedisSettings


def queue_settings():
    return RedisSettings(host="queue.harbour.example", ssl=True)


async def print_labels(ctx, number, request):
    # finding: command-injection
    subprocess.getoutput("lp -d " + request["printer"])
    # ok: command-injection
    subprocess.run(["lp", "-d", "front", "-n", str(number)])


async def count_labels(ctx, number):
    # ok: command-injection
    subprocess.getoutput("lpstat " + str(number))


class WorkerSettings:
    functions = [print_labels, count_labels]
