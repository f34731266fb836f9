import ftplib
import imaplib
import poplib
import smtplib
import telnetlib
from ftplib import FTP, FTP_TLS


def upload(path, user, secret):
    # finding: cleartext-protocol
    ftp = ftplib.FTP("ftp.bookwholesale.com")
    ftp.login(user, secret)
    with open(path, "rb") as source:
        ftp.storbinary("STOR invoices.csv", source)


def fetch(host):
    # finding: cleartext-protocol
    with FTP(host) as ftp:
        return ftp.nlst()


def reboot(host):
    # finding: cleartext-protocol
    session = telnetlib.Telnet(host, 23, timeout=5)
    session.write(b"reboot\n")


def unread(user, secret):
    # finding: cleartext-protocol
    box = imaplib.IMAP4("mail.provider.net")
    box.login(user, secret)
    return box.search(None, "UNSEEN")


def count(user, secret):
    # finding: cleartext-protocol
    box = poplib.POP3("pop.provider.net")
    box.user(user)
    box.pass_(secret)
    return len(box.list()[1])


def notify(message, user, secret):
    server = smtplib.SMTP("smtp.provider.net", 25)
    # finding: cleartext-protocol
    server.login(user, secret)
    server.send_message(message)


# what is fine


def notify_securely(message, user, secret):
    server = smtplib.SMTP("smtp.provider.net", 587)
    server.starttls()
    # ok: cleartext-protocol
    server.login(user, secret)
    server.send_message(message)


def notify_over_tls(message, user, secret):
    with smtplib.SMTP_SSL("smtp.provider.net") as server:
        # ok: cleartext-protocol
        server.login(user, secret)
        server.send_message(message)


def upload_securely(user, secret):
    # ok: cleartext-protocol
    ftp = FTP_TLS("ftp.bookwholesale.com")
    ftp.login(user, secret)
    ftp.prot_p()


def unread_securely(user, secret):
    # ok: cleartext-protocol
    box = imaplib.IMAP4_SSL("mail.provider.net")
    box.login(user, secret)


def local_relay(message):
    # ok: cleartext-protocol
    server = smtplib.SMTP("localhost")
    server.send_message(message)


def local_ftp():
    # ok: cleartext-protocol
    return ftplib.FTP("127.0.0.1")
