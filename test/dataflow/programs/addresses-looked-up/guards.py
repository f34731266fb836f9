import ipaddress
import socket
from urllib.parse import urlparse


def _refused(ip):
    address = ipaddress.ip_address(ip)
    return address.is_private or address.is_loopback or address.is_link_local


def is_safe_url(url):
    host = urlparse(url).hostname
    if not host:
        return False
    return not any(_refused(info[4][0]) for info in socket.getaddrinfo(host, None))


def is_internal(url):
    for info in socket.getaddrinfo(urlparse(url).hostname, None):
        if not ipaddress.ip_address(info[4][0]).is_global:
            return True
    return False


def require_public(url):
    for info in socket.getaddrinfo(urlparse(url).hostname, None):
        if _refused(info[4][0]):
            raise ValueError("refused")


def is_valid_link(url):
    return urlparse(url).scheme in ("http", "https")
