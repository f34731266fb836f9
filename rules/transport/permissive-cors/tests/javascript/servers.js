const express = require('express');
const cors = require('cors');
const koaCors = require('@koa/cors');

const app = express();

// finding: permissive-cors
app.use(cors({ origin: true, credentials: true }));

const options = { credentials: true, methods: ['GET', 'POST'] };
options.origin = true;
// finding: permissive-cors
app.use(cors(options));

// finding: permissive-cors
app.options('/api', cors({ origin: '*', credentials: true }));

// finding: permissive-cors
app.get('/me', cors({ credentials: true, origin: true, maxAge: 600 }), (req, res) => res.json(req.user));

function mount(koa) {
  // finding: permissive-cors
  koa.use(koaCors({ origin: '*', credentials: true }));
}

// ok: permissive-cors
app.use(cors());

// ok: permissive-cors
app.use(cors({ origin: '*' }));

// ok: permissive-cors
app.use(cors({ origin: 'https://portal.clinic.de', credentials: true }));

// ok: permissive-cors
app.use(cors({ origin: ['https://a.clinic.de', 'https://b.clinic.de'], credentials: true }));

// ok: permissive-cors
app.use(cors({ origin: process.env.ALLOWED_ORIGINS.split(','), credentials: true }));

// ok: permissive-cors
app.use(cors({ origin: true, credentials: false }));

// ok: permissive-cors
app.use(cors({ origin: false, credentials: true }));

module.exports = { app, mount };
