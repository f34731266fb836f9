import subprocess


class Printer:
    def __init__(self, queue=None):
        self.queue = queue or "main"

    def shell(self, job):
        # finding: command-injection
        subprocess.run("lp " + job, shell=True)

    def plain(self, job):
        # ok: command-injection
        subprocess.run(["lp", "--", job])
