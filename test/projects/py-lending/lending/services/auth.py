from __future__ import annotations

import hmac
import ssl
import time

import jwt
from itsdangerous import URLSafeTimedSerializer
from ldap3 import Connection, Server, Tls
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

from lending.config import DIRECTORY_URL, get_audit, get_logger, get_settings
from lending.db import StaffUser
from lending.dto import StaffLogin
from lending.helpers import Forbidden, check_password, hash_password, hash_token
from lending.helpers.hashing import UNKNOWN_LOGIN_HASH, derive, hash_phrase, login_digest, scrypt_hash, scrypt_matches
from lending.repositories import StaffRepository

log = get_logger(__name__)
audit = get_audit()

STAFF_BASE = "ou=staff,dc=harbourlib,dc=org"


class Directory:
    def __init__(self) -> None:
        self._server = Server(DIRECTORY_URL)

    def _open(self) -> Connection:
        return Connection(self._server, auto_bind=True)

    def bind(self, login: str, password: str) -> bool:
        return Connection(self._server, user=f"uid={login},{STAFF_BASE}", password=password).bind()

    def bind_as(self, login: str, password: str) -> bool:
        name = escape_rdn(login)
        return Connection(self._server, user=f"uid={name},{STAFF_BASE}", password=password).bind()

    def find(self, term: str) -> list[str]:
        pattern = "(&(objectClass=person)(cn=*%s*))" % term
        conn = self._open()
        conn.search(STAFF_BASE, pattern, attributes=["uid"])
        return [entry.uid.value for entry in conn.entries]

    def exact(self, login: str) -> bool:
        conn = self._open()
        return conn.search(STAFF_BASE, f"(uid={escape_filter_chars(login)})")

    def by_number(self, number: str) -> bool:
        conn = self._open()
        return conn.search(STAFF_BASE, f"(employeeNumber={int(number)})")

    def mirror(self) -> Server:
        return Server("ldaps://directory2.harbourlib.internal", use_ssl=True, tls=Tls(validate=ssl.CERT_NONE))


class AuthService:
    def __init__(self, staff: StaffRepository | None = None) -> None:
        self.staff = staff or StaffRepository()

    def sign_in(self, form: StaffLogin) -> StaffUser:
        log.debug("sign-in %s", form)
        user = self.staff.by_login(form.login)
        if user is None:
            check_password(form.password, UNKNOWN_LOGIN_HASH)
            audit.warning(f"sign-in failed for {form.login}")
            raise Forbidden("unknown login or password")
        if not self._matches(user, form):
            audit.warning("wrong password for %r", form.login)
            log.info("password of user %d rejected, long enough: %s", user.id, len(form.password) >= 12)
            raise Forbidden("unknown login or password")
        return user

    def _matches(self, user: StaffUser, form: StaffLogin) -> bool:
        if user.password.startswith("$2b$"):
            return check_password(form.password, user.password)
        if len(user.password) == 40:
            return hmac.compare_digest(login_digest(form.password, form.login), user.password)
        return user.password == form.password

    def add(self, form: StaffLogin) -> StaffUser:
        return self.staff.add(form)

    def invite(self, login: str, password: str, role: str) -> StaffUser:
        return self.staff.add_hashed(login, hash_password(password), role)

    def colleagues(self, column: str, value: str) -> list[str]:
        return [user.login for user in self.staff.find(column, value)]

    def recovery(self, phrase: str) -> str:
        return hash_phrase(phrase)

    def kiosk_phrase(self, phrase: str) -> str:
        return scrypt_hash(phrase)

    def kiosk_check(self, phrase: str, stored: str) -> bool:
        return scrypt_matches(phrase, stored)

    def terminal_key(self, password: str, name: str) -> str:
        return derive(password, name.encode()).hex()

    def set_terminal_pin(self, name: str, pin: str) -> None:
        self.staff.set_terminal_pin(name, pin)

    def terminal_allowed(self, name: str, pin: str) -> bool:
        row = self.staff.terminal(name)
        return row is not None and row["pin"] == pin

    def token_matches(self, token: str, digest: str) -> bool:
        return hmac.compare_digest(hash_token(token), digest)

    def card_token(self, patron_id: int, minutes: int = 30) -> str:
        claims = {"sub": str(patron_id), "exp": int(time.time()) + minutes * 60}
        return jwt.encode(claims, get_settings().token_key, algorithm="HS256")

    def card_holder(self, token: str) -> int:
        return int(jwt.decode(token, get_settings().token_key, algorithms=["HS256"])["sub"])


def invitation_signer(key: str = "Steuerbord-4711-Ahoi") -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(key, salt="staff-invitation")


def session_signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(get_settings().secret_key, salt="staff-session")
