const https = require('node:https');

class Head {
  constructor(status, reason) {
    this.lines = [`HTTP/1.1 ${status} ${reason}`];
  }

  add(name, value) {
    this.lines.push(`${name}: ${value}`);
    return this;
  }

  toString() {
    return this.lines.join('\r\n') + '\r\n\r\n';
  }
}

const server = https.createServer();

server.on('upgrade', (req, socket) => {
  const { searchParams } = new URL(req.url, 'https://relay.internal');
  const channel = searchParams.get('channel');
  const head = new Head(101, 'Switching Protocols').add('Upgrade', 'relay/1').add('X-Channel', channel);
  // finding: header-injection
  socket.write(head.toString());
  // what goes over the connection later is no header
  // ok: header-injection
  socket.write(`channel ${channel}`);
});

server.on('connect', (req, socket) => {
  const name = new URL(req.url, 'https://relay.internal').searchParams.get('name');
  // ok: header-injection
  socket.write(`HTTP/1.1 200 OK\r\nX-Name: ${encodeURIComponent(name)}\r\n\r\n`);
  // finding: header-injection
  socket.end(`HTTP/1.1 200 OK\r\nX-Name: ${name}\r\n\r\n`);
});
