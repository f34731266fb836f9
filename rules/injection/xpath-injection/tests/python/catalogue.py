import xml.etree.ElementTree as ET

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
BRANCHES = {"north": "n", "south": "s"}


def catalogue():
    return etree.parse("/srv/catalogue.xml")


@app.get("/titles")
def titles():
    author = request.args["author"]
    tree = etree.parse("/srv/catalogue.xml")
    # finding: xpath-injection
    first = tree.xpath("//title[@author='" + author + "']")
    # finding: xpath-injection
    second = etree.XPath(f"//title[@author='{author}']")(tree)
    # finding: xpath-injection
    third = catalogue().getroot().find("./title[@author='%s']" % author)
    # ok: xpath-injection
    fourth = tree.xpath("//title[@author=$author]", author=author)
    # ok: xpath-injection
    fifth = [node for node in tree.iter("title") if node.get("author") == author]
    return jsonify(first, second, third, fourth, fifth)


@app.get("/branches")
def branches():
    root = ET.parse("/srv/branches.xml").getroot()
    name = request.args["name"]
    # finding: xpath-injection
    first = root.findall("./branch[@name='" + name + "']")
    # ok: xpath-injection
    second = root.findall(f"./branch[@code='{BRANCHES[name]}']")
    # ok: xpath-injection
    third = root.findall("./branch[%d]" % int(request.args["index"]))
    if name.isalnum():
        # ok: xpath-injection
        return jsonify(root.findtext(f"./branch[@name='{name}']"))
    # finding: xpath-injection
    return jsonify(root.findtext(f"./branch[@name='{name}']"), first, second, third)
