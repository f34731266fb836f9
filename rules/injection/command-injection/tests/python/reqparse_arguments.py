import os
from flask import Flask
from flask_restx import Api, Resource, fields, reqparse, Namespace
app = Flask(__name__)
api = Api(app)
ns = Namespace("files")
model = ns.model("M", {"name": fields.String})
parser = ns.parser()
parser.add_argument("q", type=str)
parser.add_argument("n", type=int)
parser.add_argument("order", choices=("a", "b"))
@ns.route("/<name>")
class Files(Resource):
    @ns.expect(model)
    def post(self, name):
        os.system("touch " + ns.payload["name"])  # finding: command-injection
        os.system("touch " + api.payload["name"])  # finding: command-injection
        return {}
    @ns.expect(parser)
    def get(self, name):
        args = parser.parse_args()
        os.system("ls %d" % args["n"])  # ok: command-injection
        os.system("ls " + args["order"])  # ok: command-injection
        os.system("ls " + args["q"])  # finding: command-injection
