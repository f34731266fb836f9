from dataclasses import dataclass
from testkit import source, sink

@dataclass
class Form:
    name: str = ""


def create(form: Form, names: list[str]):
    sink(form.name)  # ok: test-flow
    for name in names:
        sink(name)  # ok: test-flow


form = Form()
form.name = source()
sink([form][0].name)  # finding: test-flow
