import ssl

import asyncssh
import paramiko
import pycurl
import urllib3
from paramiko import AutoAddPolicy, SSHClient


def context_for(host):
    context = ssl.create_default_context()
    # finding: tls-hostname-not-verified
    context.check_hostname = False
    return context


# finding: tls-hostname-not-verified
pool = urllib3.HTTPSConnectionPool("rates.bank.eu", assert_hostname=False)


def upload(host, user, key_file, path):
    client = paramiko.SSHClient()
    # finding: tls-hostname-not-verified
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host, username=user, key_filename=key_file)
    client.open_sftp().put(path, "/in/" + path)


def run(host, command):
    ssh = SSHClient()
    # finding: tls-hostname-not-verified
    ssh.set_missing_host_key_policy(AutoAddPolicy)
    ssh.connect(host)
    return ssh.exec_command(command)


def warn_only(host):
    client = paramiko.SSHClient()
    # finding: tls-hostname-not-verified
    client.set_missing_host_key_policy(paramiko.WarningPolicy())
    client.connect(host)


async def remote(host):
    # finding: tls-hostname-not-verified
    return await asyncssh.connect(host, known_hosts=None)


def curl(handle_url):
    handle = pycurl.Curl()
    # finding: tls-hostname-not-verified
    handle.setopt(pycurl.SSL_VERIFYHOST, 0)
    handle.setopt(pycurl.URL, handle_url)


# what is fine


def strict(host):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    # ok: tls-hostname-not-verified
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host)


def checked():
    context = ssl.create_default_context()
    # ok: tls-hostname-not-verified
    context.check_hostname = True
    return context


# ok: tls-hostname-not-verified
named_pool = urllib3.HTTPSConnectionPool("10.0.3.7", assert_hostname="rates.bank.eu")


async def known(host):
    # ok: tls-hostname-not-verified
    return await asyncssh.connect(host, known_hosts="/etc/ssh/known_hosts")


def careful(url):
    handle = pycurl.Curl()
    # ok: tls-hostname-not-verified
    handle.setopt(pycurl.SSL_VERIFYHOST, 2)
    handle.setopt(pycurl.URL, url)
