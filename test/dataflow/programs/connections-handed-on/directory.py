from flask import Flask, request

app = Flask(__name__)


def find(ldap, connection, login):
    # finding: ldap-injection
    return connection.search_s("ou=people", ldap.SCOPE_SUBTREE, f"(uid={login})", ["cn"])


def find_escaped(ldap, connection, login):
    from ldap.filter import escape_filter_chars

    escaped = escape_filter_chars(login)
    # ok: ldap-injection
    return connection.search_s("ou=people", ldap.SCOPE_SUBTREE, f"(uid={escaped})", ["cn"])


@app.post("/people")
def people():
    found = find(app.ldap, app.directory, request.form["login"])
    return {"found": len(found), "again": len(find_escaped(app.ldap, app.directory, request.form["login"]))}
