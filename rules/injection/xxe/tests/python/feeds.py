import xml.sax
import zipfile
from io import BytesIO
from xml.sax.handler import ContentHandler, feature_external_ges

import defusedxml.ElementTree
import xmltodict
from flask import Flask, jsonify, request
from lxml import etree, objectify

app = Flask(__name__)


@app.post("/feed")
def feed():
    # finding: xxe
    first = etree.fromstring(request.data)
    # finding: xxe
    second = etree.parse(BytesIO(request.data))
    # ok: xxe
    third = etree.fromstring(request.data, parser=etree.XMLParser(resolve_entities=False))
    # ok: xxe
    fourth = defusedxml.ElementTree.fromstring(request.data)
    # ok: xxe
    fifth = etree.parse("/srv/feed.xml")
    return jsonify(first.tag, second.getroot().tag, third.tag, fourth.tag, fifth.getroot().tag)


@app.post("/orders")
def orders():
    parser = etree.XMLParser(load_dtd=True, no_network=False)
    # finding: xxe
    first = etree.fromstring(request.data, parser)
    # finding: xxe
    second = objectify.fromstring(request.form["order"])
    strict = etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: xxe
    third = etree.XML(request.data, strict)
    # ok: xxe
    fourth = xmltodict.parse(request.data)
    return jsonify(first.tag, second.tag, third.tag, fourth)


@app.post("/events")
def events():
    reader = xml.sax.make_parser()
    reader.setFeature(feature_external_ges, True)
    reader.setContentHandler(ContentHandler())
    # finding: xxe
    reader.parse(BytesIO(request.data))
    plain = xml.sax.make_parser()
    # ok: xxe
    plain.parse(BytesIO(request.data))
    return "", 204


class Deliveries:
    def __init__(self, stream):
        self._stream = stream

    def __iter__(self):
        with zipfile.ZipFile(self._stream) as bundle:
            for info in bundle.infolist():
                yield from self._lines(bundle.read(info))

    def _lines(self, payload):
        # finding: xxe
        root = etree.fromstring(payload, etree.XMLParser(load_dtd=True, resolve_entities=True))
        yield from root.iterfind("line")


@app.post("/deliveries")
def deliveries():
    return jsonify(len([line.text for line in Deliveries(request.files["bundle"].stream)]))


@app.post("/catalogue")
def catalogue():
    strict = etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(request.files["bundle"].stream) as bundle, zipfile.ZipFile("/srv/catalogue.zip") as own:
        # ok: xxe
        first = etree.fromstring(bundle.read("catalogue.xml"), strict)
        # finding: xxe
        second = etree.parse(bundle.open("catalogue.xml"))
        # ok: xxe
        third = etree.fromstring(own.read("catalogue.xml"))
    return jsonify(first.tag, second.getroot().tag, third.tag)
