const https = require('https');
const tls = require('tls');
const request = require('request');
const axios = require('axios');
const { Client } = require('pg');
const nodemailer = require('nodemailer');
const { MongoClient } = require('mongodb');

// finding: tls-verification-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// finding: tls-verification-disabled
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

function legacy(callback) {
  // finding: tls-verification-disabled
  request({ url: 'https://partner.example.com', strictSSL: false }, callback);
}

const options = { host: 'db.clinic.de', port: 8443 };
// finding: tls-verification-disabled
options.rejectUnauthorized = false;
const socket = tls.connect(options);

const database = new Client({
  connectionString: process.env.DATABASE_URL,
  // finding: tls-verification-disabled
  ssl: { rejectUnauthorized: false },
});

const mail = nodemailer.createTransport({
  host: 'mail.clinic.de',
  tls: {
    // finding: tls-verification-disabled
    rejectUnauthorized: false,
  },
});

// finding: tls-verification-disabled
const mongo = new MongoClient(process.env.MONGO_URL, { tls: true, tlsAllowInvalidCertificates: true });

// ok: tls-verification-disabled
const strict = new https.Agent({ rejectUnauthorized: true });

// ok: tls-verification-disabled
const byEnvironment = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });

function isVerified(settings) {
  // ok: tls-verification-disabled
  return settings.rejectUnauthorized !== false;
}

// ok: tls-verification-disabled
if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
  throw new Error('certificate checks must stay on');
}

function withAuthority(ca) {
  // ok: tls-verification-disabled
  return axios.create({ httpsAgent: new https.Agent({ ca }) });
}

// ok: tls-verification-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';

// ok: tls-verification-disabled
const labels = { rejectUnauthorized: 'Reject unknown certificates' };

module.exports = { agent, legacy, socket, database, mail, mongo, strict, byEnvironment, isVerified, withAuthority, labels };
