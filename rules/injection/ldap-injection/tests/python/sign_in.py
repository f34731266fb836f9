import ldap
from flask_simpleldap import LDAP
from ldap.filter import escape_filter_chars

directory = LDAP()


def bind_user(username, password):
    # finding: ldap-injection
    if directory.get_object_details(username):
        # ok: ldap-injection
        return directory.bind_user(escape_filter_chars(username), password)
    return None


class Auth:
    def __init__(self, base, pattern):
        import ldap

        self.ldap = ldap
        self.base = base
        self.pattern = pattern

    def _login2(self, login, password):
        found = self.ldap.initialize("ldaps://directory.example")
        # finding: ldap-injection
        return found.search_s(self.base, self.ldap.SCOPE_SUBTREE, filterstr=self.pattern.format(login))

    def _login3(self, login, password):
        found = self.ldap.initialize("ldaps://directory.example")
        escaped = self.ldap.filter.escape_filter_chars(login)
        # ok: ldap-injection
        return found.search_s(self.base, self.ldap.SCOPE_SUBTREE, filterstr=self.pattern.format(escaped))

    def connect(self, username, password):
        found = ldap.initialize("ldaps://directory.example")
        # ok: ldap-injection
        return found.search_s(self.base, ldap.SCOPE_SUBTREE, "(uid=%s)" % username)
