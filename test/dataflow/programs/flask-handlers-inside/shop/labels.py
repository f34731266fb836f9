def add_to(app):
    @app.route("/labels/<name>")
    def label(name):
        # finding: cross-site-scripting
        return f"<p>{name}</p>"

    @app.route("/sizes/<int:size>")
    def sized(size):
        # ok: cross-site-scripting
        return f"<p>{size}</p>"


def listen(bus):
    @bus.on("label")
    def printed(name):
        # ok: cross-site-scripting
        return f"<p>{name}</p>"
