from lxml import etree
from rest_framework.parsers import BaseParser
from rest_framework.permissions import BasePermission


class InvoiceParser(BaseParser):
    media_type = "application/vnd.invoice+xml"

    def parse(self, stream, media_type=None, parser_context=None):
        reader = etree.XMLParser(resolve_entities=True)
        # finding: xxe
        return etree.parse(stream, reader).getroot().attrib


class OrderParser(BaseParser):
    media_type = "application/vnd.order+xml"

    def parse(self, stream, media_type=None, parser_context=None):
        reader = etree.XMLParser(resolve_entities=False, no_network=True)
        # ok: xxe
        return etree.fromstring(stream.read(), reader).attrib


class Letters:
    def parse(self, stream):
        # ok: xxe
        return etree.fromstring(stream.read(), etree.XMLParser(resolve_entities=True))


class SignedBody(BasePermission):
    def has_permission(self, demand, view):
        # finding: xxe
        envelope = etree.fromstring(demand.body, etree.XMLParser(load_dtd=True))
        return envelope.get("signature") is not None
