from tornado.web import RequestHandler


class LoginHandler(RequestHandler):
    async def render_template(self, name, **values):
        template = self.settings["templates"].get_template(name)
        return await template.render_async(**values)

    async def get(self):
        # ok: cross-site-scripting
        self.finish(await self.render_template("login.html", username=self.get_argument("username", default="")))

    def describe(self, name):
        return self.settings["greeter"].greet(name)

    def post(self):
        # finding: cross-site-scripting
        self.finish(self.describe(self.get_argument("username")))
