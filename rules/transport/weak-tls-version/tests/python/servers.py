import ssl
import urllib3
from OpenSSL import SSL
from urllib3.util.ssl_ import create_urllib3_context

# finding: weak-tls-version
legacy = ssl.SSLContext(ssl.PROTOCOL_TLSv1)

# finding: weak-tls-version
oldest = ssl.SSLContext(protocol=ssl.PROTOCOL_SSLv3)


def gateway(sock):
    # finding: weak-tls-version
    return ssl.wrap_socket(sock, cert_reqs=ssl.CERT_REQUIRED, ssl_version=ssl.PROTOCOL_TLSv1_1)


def terminal():
    # finding: weak-tls-version
    context = SSL.Context(SSL.SSLv3_METHOD)
    context.use_certificate_file("/etc/pos/terminal.pem")
    return context


def relaxed():
    context = ssl.create_default_context()
    # finding: weak-tls-version
    context.minimum_version = ssl.TLSVersion.TLSv1
    return context


def adapter():
    # finding: weak-tls-version
    return create_urllib3_context(ssl_version=ssl.PROTOCOL_TLSv1)


def with_old_ciphers():
    context = ssl.create_default_context()
    # finding: weak-tls-version
    context.set_ciphers("RC4-SHA:AES128-SHA")
    return context


# ok: weak-tls-version
modern = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

# ok: weak-tls-version
server = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)


def strict():
    context = ssl.create_default_context()
    # ok: weak-tls-version
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # ok: weak-tls-version
    context.set_ciphers("ECDHE+AESGCM:!aNULL:!MD5")
    return context


def newest():
    # ok: weak-tls-version
    context = SSL.Context(SSL.TLS_METHOD)
    return context


# ok: weak-tls-version
pool = urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_3)
