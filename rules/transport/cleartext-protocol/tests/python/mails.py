import aiosmtplib
from fastapi_mail import ConnectionConfig


class Mailer:
    delivery = {"timeout": 20, "use_tls": False, "start_tls": False}

    def __init__(self, host, user, secret):
        self.host = host
        self.user = user
        self.secret = secret

    async def send(self, message):
        server = aiosmtplib.SMTP(hostname=self.host, port=587, **self.delivery)
        async with server:
            # finding: cleartext-protocol
            await server.login(self.user, self.secret)
            await server.send_message(message)

    async def send_at_once(self, message):
        # finding: cleartext-protocol
        await aiosmtplib.send(message, hostname=self.host, username=self.user, password=self.secret, start_tls=False)

    async def ask_for_tls(self, message):
        server = aiosmtplib.SMTP(hostname=self.host, port=587)
        async with server:
            # ok: cleartext-protocol
            await server.login(self.user, self.secret)

    async def upgrade(self, message):
        server = aiosmtplib.SMTP(hostname=self.host, port=587, start_tls=False)
        await server.connect()
        await server.starttls()
        # ok: cleartext-protocol
        await server.login(self.user, self.secret)

    async def over_tls(self, message):
        # ok: cleartext-protocol
        await aiosmtplib.send(message, hostname=self.host, username=self.user, password=self.secret, use_tls=True, start_tls=False)

    async def to_own_relay(self, message):
        # ok: cleartext-protocol
        await aiosmtplib.send(message, hostname="localhost", username=self.user, password=self.secret, start_tls=False)


def settings(server, user, secret):
    # finding: cleartext-protocol
    return ConnectionConfig(MAIL_USERNAME=user, MAIL_PASSWORD=secret, MAIL_SERVER=server, MAIL_STARTTLS=False, MAIL_SSL_TLS=False)


def settings_with_tls(server, user, secret):
    # ok: cleartext-protocol
    return ConnectionConfig(MAIL_USERNAME=user, MAIL_PASSWORD=secret, MAIL_SERVER=server, MAIL_STARTTLS=True, MAIL_SSL_TLS=False)
