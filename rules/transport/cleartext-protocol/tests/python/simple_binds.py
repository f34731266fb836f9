import os
import ssl

import ldap3
from ldap3 import AUTO_BIND_NO_TLS, AUTO_BIND_TLS_BEFORE_BIND, NTLM, SIMPLE, Connection, Server, Tls


class Directory:
    host = ""

    def check(self, dn, password):
        self.bind(dn, password)
        return True


class Office(Directory):
    host = "directory.shelf-works.eu"

    def bind(self, dn, password):
        tls = Tls(validate=ssl.CERT_REQUIRED, ca_certs_file=os.environ["CA_FILE"])
        server = Server(self.host, port=389, tls=tls)
        # ok: cleartext-protocol
        Connection(server, dn, password, auto_bind=AUTO_BIND_TLS_BEFORE_BIND).unbind()


class Depot(Directory):
    host = "directory.depot-works.eu"

    def bind(self, dn, password):
        server = Server(self.host, port=389)
        # finding: cleartext-protocol
        Connection(server, dn, password, authentication=SIMPLE, auto_bind=True).unbind()


PLACES = {"office": Office(), "depot": Depot()}


def check(place, dn, password):
    return PLACES[place].check(dn, password)


def bind_later(dn, password):
    server = ldap3.Server("directory.shelf-works.eu")
    connection = ldap3.Connection(server, user=dn, password=password)
    return connection.bind()  # finding: cleartext-protocol


def told_not_to(dn, password):
    server = ldap3.Server(host="directory.shelf-works.eu", use_ssl=False)
    # finding: cleartext-protocol
    return ldap3.Connection(server, dn, password, auto_bind=AUTO_BIND_NO_TLS)


def with_tls(dn, password):
    server = ldap3.Server("directory.shelf-works.eu", port=636, use_ssl=True)
    return ldap3.Connection(server, dn, password, auto_bind=True)  # ok: cleartext-protocol


def switched(dn, password):
    server = ldap3.Server("directory.shelf-works.eu", port=389)
    connection = ldap3.Connection(server, dn, password)
    connection.start_tls()
    return connection.bind()  # ok: cleartext-protocol


def own_machine(dn, password):
    server = ldap3.Server("127.0.0.1", port=389)
    return ldap3.Connection(server, dn, password, auto_bind=True)  # ok: cleartext-protocol


def in_network(dn, password):
    server = ldap3.Server("directory", port=389)
    return ldap3.Connection(server, dn, password, auto_bind=True)  # ok: cleartext-protocol


def nobody():
    server = ldap3.Server("directory.shelf-works.eu")
    return ldap3.Connection(server, auto_bind=True)  # ok: cleartext-protocol


def challenged(name, password):
    server = ldap3.Server("directory.shelf-works.eu")
    # ok: cleartext-protocol
    return ldap3.Connection(server, name, password, authentication=NTLM, auto_bind=True)


def chosen(dn, password, secure):
    server = ldap3.Server("directory.shelf-works.eu", use_ssl=secure)
    return ldap3.Connection(server, dn, password, auto_bind=True)  # ok: cleartext-protocol
