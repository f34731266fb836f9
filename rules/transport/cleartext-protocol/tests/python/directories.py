import ssl

import ldap3
from ldap3 import AUTO_BIND_NO_TLS, AUTO_BIND_TLS_AFTER_BIND, AUTO_BIND_TLS_BEFORE_BIND, Connection, Server, Tls

TLS = Tls(validate=ssl.CERT_REQUIRED, ca_certs_file="/etc/ssl/ca.pem")


class Directory:
    def __init__(self):
        # ok: cleartext-protocol
        self.server = Server("ldap://directory.shop-group.eu", port=389, tls=TLS)

    def before(self, dn, password):
        # ok: cleartext-protocol
        return Connection(self.server, user=dn, password=password, auto_bind=AUTO_BIND_TLS_BEFORE_BIND)

    def started(self, dn, password):
        conn = Connection(self.server, user=dn, password=password)
        conn.start_tls()
        # ok: cleartext-protocol
        conn.bind()
        return conn

    def never(self, dn, password):
        conn = Connection(self.server, user=dn, password=password)
        # finding: cleartext-protocol
        conn.bind()
        return conn

    def at_once(self, dn, password):
        # finding: cleartext-protocol
        return Connection(self.server, dn, password, auto_bind=True)

    def told_not_to(self, dn, password):
        # finding: cleartext-protocol
        return Connection(self.server, dn, password, auto_bind=AUTO_BIND_NO_TLS)

    def too_late(self, dn, password):
        # finding: cleartext-protocol
        return Connection(self.server, dn, password, auto_bind=AUTO_BIND_TLS_AFTER_BIND)


def encrypted(dn, password):
    server = ldap3.Server("ldaps://directory.shop-group.eu", tls=TLS)
    # ok: cleartext-protocol
    return ldap3.Connection(server, dn, password, auto_bind=True)


def on_this_machine(dn, password):
    server = ldap3.Server("ldap://localhost", tls=TLS)
    # ok: cleartext-protocol
    return ldap3.Connection(server, dn, password, auto_bind=True)
