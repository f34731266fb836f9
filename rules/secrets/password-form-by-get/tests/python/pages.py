from flask import Flask

app = Flask(__name__)


@app.route("/login")
def login():
    return (
        # finding: password-form-by-get
        '<form method="get" action="/login">'
        '<input type="password" name="pass"></form>'
    )


@app.route("/search")
def search():
    # ok: password-form-by-get
    return '<form method="get"><input name="q"></form><form method="post"><input type="password"></form>'


def lines(action):
    out = []
    # finding: password-form-by-get
    out.append('<form method="GET" action="%s">' % action)
    out.append('<input type="password" name="pass">')
    out.append("</form>")
    return "\n".join(out)


def by_post(action):
    out = []
    # ok: password-form-by-get
    out.append(f'<form method="post" action="{action}">')
    out.append('<input type="password" name="pass">')
    return "\n".join(out)
