const { Client } = require('basic-ftp');

const depots = {
  harbour: { host: 'ftp.harbour-depot.eu', user: 'out', password: process.env.HARBOUR, secure: true },
  // finding: cleartext-protocol
  airport: { host: 'files.airport-depot.eu', user: 'out', password: process.env.AIRPORT, secure: false },
};

// the record of a table decides, not all of them together
async function upload(name, file) {
  const client = new Client();
  const { host, user, password, secure } = depots[name];
  // ok: cleartext-protocol
  await client.access({ host, user, password, secure });
  await client.uploadFrom(file, 'stock.csv');
}

const mirrors = [{ host: 'ftp.mirror-one.eu', secure: true }, { host: 'ftp.mirror-two.eu' }];

async function spread() {
  for (const mirror of mirrors) {
    const client = new Client();
    // finding: cleartext-protocol
    await client.access(mirror);
  }
}

const stations = {
  remote: { host: 'ftp.weather-stations.eu', secure: true, folder: '/out' },
  own: { host: 'localhost', secure: false, folder: '/tmp' },
};

async function read(name) {
  const client = new Client();
  // ok: cleartext-protocol
  await client.access({ host: stations[name].host, secure: stations[name].secure });
}

async function chosen(plain) {
  const client = new Client();
  // ok: cleartext-protocol
  await client.access({ host: 'ftp.mirror-one.eu', secure: plain ? false : true });
}

module.exports = { upload, spread, read, chosen };
