const http = require('http');
const xpath = require('xpath');

function find(document, name) {
  // finding: xpath-injection
  return xpath.evaluate("//item[@name='" + name + "']", document, null, 0, null);
}

function count(document) {
  // ok: xpath-injection
  return xpath.evaluate('count(//item)', document, null, 0, null);
}

module.exports = (document) =>
  http.createServer((req, res) => {
    const name = new URL(req.url, 'http://localhost').searchParams.get('name');
    res.end(String(find(document, name)) + String(count(document)));
  });
