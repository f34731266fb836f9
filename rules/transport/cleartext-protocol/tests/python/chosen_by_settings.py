import imaplib
import poplib

INITS = {
    "ssl": {"port": 993, "init": imaplib.IMAP4_SSL},
    "none": {"port": 143, "init": imaplib.IMAP4},
}


def by_table(box):
    # ok: cleartext-protocol
    return INITS[box.encryption or "ssl"]["init"](box.host)


def by_option(box):
    module = imaplib.IMAP4_SSL if box.ssl else imaplib.IMAP4
    # ok: cleartext-protocol
    server = module(box.host)
    server.login(box.user, box.password)
    return server


def always(box):
    module = poplib.POP3
    # finding: cleartext-protocol
    server = module(box.host)
    server.user(box.user)
    server.pass_(box.password)
    return server
