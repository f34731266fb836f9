import os

import cherrypy
from cherrypy.lib.static import serve_file


def requires(role):
    def wrap(method):
        method.role = role
        return method

    return wrap


class Pages:
    @cherrypy.expose
    @requires("reader")
    def image(self, *args, **kwargs):
        # finding: path-traversal
        return serve_file(path=os.path.join("/srv/images", *args[1:]), content_type="image/png")

    @cherrypy.expose
    def named(self, *args, **kwargs):
        # ok: path-traversal
        return serve_file(path=os.path.join("/srv/images", os.path.basename(args[0])), content_type="image/png")

    @requires("nobody")
    def inner(self, *args):
        # ok: path-traversal
        return serve_file(path=os.path.join("/srv/images", *args), content_type="image/png")
