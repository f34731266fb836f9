import ldap
import ldap3
from flask import Flask, jsonify, request
from ldap.dn import escape_dn_chars
from ldap.filter import escape_filter_chars, filter_format
from ldap3.utils.conv import escape_filter_chars as escape3

app = Flask(__name__)
BASE = "ou=people,dc=example,dc=org"


@app.get("/people")
def people():
    name = request.args["name"]
    connection = ldap.initialize("ldaps://directory.example.org")
    # finding: ldap-injection
    found = connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(cn=" + name + ")")
    # finding: ldap-injection
    below = connection.search_s(f"cn={name},{BASE}", ldap.SCOPE_BASE, "(objectClass=*)")
    # ok: ldap-injection
    safe = connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(cn=%s)" % escape_filter_chars(name))
    # ok: ldap-injection
    formatted = connection.search_s(BASE, ldap.SCOPE_SUBTREE, filter_format("(cn=%s)", [name]))
    # ok: ldap-injection
    named = connection.search_s(f"cn={escape_dn_chars(name)},{BASE}", ldap.SCOPE_BASE)
    return jsonify(found, below, safe, formatted, named)


@app.get("/staff")
def staff():
    uid = request.args["uid"]
    conn = ldap3.Connection(ldap3.Server("ldaps://directory.example.org"), auto_bind=True)
    # finding: ldap-injection
    conn.search(BASE, f"(uid={uid})", attributes=["mail"])
    # finding: ldap-injection
    conn.search(search_base=BASE, search_filter="(&(objectClass=person)(uid=%s))" % uid)
    # ok: ldap-injection
    conn.search(BASE, f"(uid={escape3(uid)})")
    # ok: ldap-injection
    conn.search(BASE, f"(employeeNumber={int(uid)})")
    return jsonify([entry.mail.value for entry in conn.entries])


@app.post("/bind")
def bind():
    login = request.form["login"]
    connection = ldap.initialize("ldaps://directory.example.org")
    # finding: ldap-injection
    connection.simple_bind_s(f"uid={login},{BASE}", request.form["password"])
    return "", 204
