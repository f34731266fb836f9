from flask import Blueprint
from flask.views import MethodView

from .service import Printer

bp = Blueprint("jobs", __name__)


class WithPrinter(MethodView):
    def __init__(self):
        self.printer = Printer()


class Shell(WithPrinter):
    def post(self, job):
        self.printer.shell(job)
        return ""


class Plain(WithPrinter):
    def post(self, job):
        self.printer.plain(job)
        return ""


for rule, view, endpoint in (("/shell/<job>", Shell, "shell"), ("/plain/<job>", Plain, "plain")):
    bp.add_url_rule(rule, view_func=view.as_view(endpoint))
