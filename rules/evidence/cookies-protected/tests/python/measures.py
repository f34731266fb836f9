from flask import Flask, make_response

app = Flask(__name__)
# finding: cookies-protected
app.config["SESSION_COOKIE_SECURE"] = True


@app.route("/login")
def login():
    response = make_response("welcome")
    # finding: cookies-protected
    response.set_cookie("session", "x", httponly=True)
    # ok: cookies-protected
    response.set_cookie("theme", "dark", secure=False)
    return response
