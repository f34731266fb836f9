from flask import Flask, request

app = Flask(__name__)


@app.route("/register", methods=["POST"])
def register():
    passwd, passwd_check = request.values.get("passwd"), request.values.get("passwd_check")
    # ok: plaintext-password-comparison
    if passwd != passwd_check:
        return "no"
    password = request.form["password"]
    repassword = request.form["repassword"]
    # ok: plaintext-password-comparison
    if password != repassword:
        return "no"
    # ok: plaintext-password-comparison
    if request.form["password"] != request.form["passwordconfirm"]:
        return "no"
    # ok: plaintext-password-comparison
    if request.form["password"] != request.form.get("confirmpassword"):
        return "no"
    re_password = request.form["re_password"]
    # ok: plaintext-password-comparison
    if password != re_password:
        return "no"
    user = User.query.filter_by(name=request.form["name"]).first()
    password_to_check = request.form["password"]
    # finding: plaintext-password-comparison
    if user.password != password_to_check:
        return "no"
    check_password = request.form["password"]
    # finding: plaintext-password-comparison
    if user.password == check_password:
        return "yes"
    return "y"
