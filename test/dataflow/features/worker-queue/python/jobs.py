from testkit import sink

jobs = []
names = []


def add(job):
    jobs.append(job)


def add_name(name):
    names.append(name)


def work():
    job = jobs.pop()
    sink(job["text"])  # finding: test-flow
    sink(job["kind"])  # ok: test-flow
    for name in names:
        sink(name)  # ok: test-flow
