const http = require('http');
const url = require('url');
const he = require('he');

function page(title, body) {
  return '<!doctype html><title>' + title + '</title>' + body;
}

const server = http.createServer((req, res) => {
  const query = url.parse(req.url, true).query;
  res.writeHead(200, { 'Content-Type': 'text/html' });
  if (query.safe) {
    // ok: cross-site-scripting
    res.end(page('Search', '<p>' + he.encode(query.q) + '</p>'));
    return;
  }
  // finding: cross-site-scripting
  res.end(page('Search', '<p>' + query.q + '</p>'));
});

server.on('request', (request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const form = new URLSearchParams(body);
    // finding: cross-site-scripting
    response.write(`<b>${form.get('name')}</b>`);
    // ok: cross-site-scripting
    response.write(`<b>${form.get('name').length}</b>`);
    response.end();
  });
});

server.listen(8080);

function escapeByHand(text) {
  let out = '';
  for (const c of text) {
    switch (c) {
      case '<':
        out += '&lt;';
        break;
      case '>':
        out += '&gt;';
        break;
      case '&':
        out += '&amp;';
        break;
      default:
        out += c;
    }
  }
  return out;
}

function spaced(text) {
  let out = '';
  for (const c of text) {
    if (c === '_') out += ' ';
    else out += c;
  }
  return out;
}

http.createServer((req, res) => {
  const query = url.parse(req.url, true).query;
  res.writeHead(200, { 'Content-Type': 'text/html' });
  // ok: cross-site-scripting
  res.write(page('Search', '<p>' + escapeByHand(query.q) + '</p>'));
  // finding: cross-site-scripting
  res.end(page('Search', '<p>' + spaced(query.q) + '</p>'));
});
