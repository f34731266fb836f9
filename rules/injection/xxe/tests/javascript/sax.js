const express = require('express');
const libxml = require('libxmljs');
const app = express();

app.post('/feed', (req, res) => {
  const parser = new libxml.SaxParser();
  // finding: xxe
  parser.parseString(req.body.feed);
  const push = new libxml.SaxPushParser();
  // finding: xxe
  push.push(req.body.feed);
  // ok: xxe
  push.push('<feed/>');
  // ok: xxe
  const document = libxml.parseXml(req.body.feed);
  res.json({ root: document.root().name() });
});
