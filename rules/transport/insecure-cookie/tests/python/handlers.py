import tornado.web


class Login(tornado.web.RequestHandler):
    def post(self):
        # finding: insecure-cookie
        self.set_cookie("session", "x")
        # ok: insecure-cookie
        self.set_signed_cookie("session", "x", secure=True, httponly=True)
