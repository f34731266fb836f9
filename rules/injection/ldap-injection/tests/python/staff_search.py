import ssl

from flask import Flask, jsonify, request
from ldap3 import SUBTREE, Connection, Server, Tls
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)


def matching_all(**attributes):
    conditions = "".join(f"({name}={value})" for name, value in attributes.items())
    return f"(&(objectClass=person){conditions})"


class People:
    """More code than what is looked at for one view: the written type says what the connection is."""

    def __init__(self, config):
        self.config = config
        self.attributes = ["cn", "mail", "telephoneNumber", "title"]
        self.tls = Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLS_CLIENT)
        self.server = Server(config.host, port=config.port, use_ssl=True, tls=self.tls, connect_timeout=5)

    def _bind(self) -> Connection:
        user = self.config.user or self.config.default_user
        password = self.config.password or self.config.default_password
        return Connection(self.server, user=user, password=password, auto_bind=True, read_only=True)

    @staticmethod
    def _plain(entries):
        return [{"name": str(e.cn), "title": str(e.title), "site": str(e.l), "room": str(e.room)} for e in entries]

    def by_number(self, number):
        query = matching_all(employeeNumber=escape_filter_chars(number))
        with self._bind() as connection:
            connection.search("ou=people", query, SUBTREE, attributes=self.attributes, size_limit=1)  # ok: ldap-injection
            return self._plain(connection.entries)

    def by_room(self, room):
        query = matching_all(roomNumber=escape_filter_chars(room))
        with self._bind() as connection:
            connection.search("ou=people", query, SUBTREE, attributes=self.attributes, size_limit=9)  # ok: ldap-injection
            return self._plain(connection.entries)

    def by_name(self, name, site):
        query = matching_all(cn=name, l=site)
        with self._bind() as connection:
            connection.search("ou=people", query, SUBTREE, attributes=self.attributes)  # finding: ldap-injection
            return self._plain(connection.entries)


@app.get("/people")
def people():
    found = People(app.config)
    if request.args.get("number"):
        return jsonify(found.by_number(request.args["number"]))
    if request.args.get("room"):
        return jsonify(found.by_room(request.args["room"]))
    return jsonify(found.by_name(name=request.args.get("name", "*"), site=request.args.get("site", "*")))
