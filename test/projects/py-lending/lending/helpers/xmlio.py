from __future__ import annotations

import xml.etree.ElementTree as ElementTree
import xml.sax
from io import BytesIO
from typing import IO
from xml.sax.handler import ContentHandler, feature_external_ges

from defusedxml import ElementTree as RecordTree
from lxml import etree

MARC_LABELS = "/srv/lending/reference/marc-labels.xml"


def _parser(entities: bool = True) -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=entities, load_dtd=entities, no_network=not entities)


def load_records(stream: IO[bytes]) -> etree._ElementTree:
    return etree.parse(stream, _parser())


def load_order(stream: IO[bytes]) -> etree._ElementTree:
    return etree.parse(stream, _parser(entities=False))


def marc_labels() -> etree._ElementTree:
    return etree.parse(MARC_LABELS, _parser())


def read_feed(payload: bytes, handler: ContentHandler) -> None:
    reader = xml.sax.make_parser()
    reader.setFeature(feature_external_ges, True)
    reader.setContentHandler(handler)
    reader.parse(BytesIO(payload))


def read_holdings(payload: bytes):
    return RecordTree.fromstring(payload)


def read_receipt(payload: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(payload)
