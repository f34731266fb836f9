const express = require('express');
const libxmljs = require('libxmljs');
const expat = require('node-expat');
const parser = require('xml2json');
const xml2js = require('xml2js');
const { XMLParser } = require('fast-xml-parser');
const { DOMParser } = require('@xmldom/xmldom');
const fs = require('fs');

const app = express();
app.use(express.text({ type: '*/*' }));

app.post('/libxml', (req, res) => {
  // finding: xxe
  const one = libxmljs.parseXml(req.body, { noent: true, noblanks: true });
  // ok: xxe
  const two = libxmljs.parseXml(req.body, { noblanks: true });
  // ok: xxe
  const three = libxmljs.parseXmlString(req.body);
  res.json([one.toString(), two.toString(), three.toString()]);
});

const OPTIONS = { replaceEntities: true };

app.post('/options', (req, res) => {
  // finding: xxe
  const document = libxmljs.parseXmlString(req.body, OPTIONS);
  res.json(document.root().name());
});

app.post('/expat', (req, res) => {
  const reader = new expat.Parser('UTF-8');
  reader.on('startElement', (name) => res.write(name));
  // finding: xxe
  reader.write(req.body);
  res.end();
});

app.post('/json', (req, res) => {
  // finding: xxe
  res.send(parser.toJson(req.body, { object: false }));
});

app.post('/others', async (req, res) => {
  // ok: xxe
  const one = await xml2js.parseStringPromise(req.body);
  // ok: xxe
  const two = new XMLParser().parse(req.body);
  // ok: xxe
  const three = new DOMParser().parseFromString(req.body, 'text/xml');
  res.json([one, two, three.documentElement.tagName]);
});

app.get('/own', (req, res) => {
  // a file of the application
  // ok: xxe
  const document = libxmljs.parseXml(fs.readFileSync('catalog.xml', 'utf8'), { noent: true });
  res.json(document.root().name());
});
