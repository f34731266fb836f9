const helmet = require('helmet');
const app = require('express')();

// finding: hsts-disabled
app.use(helmet({ hsts: false }));
// finding: hsts-disabled
app.use(helmet({ strictTransportSecurity: false, frameguard: true }));
// finding: hsts-disabled
app.use(helmet.hsts({ maxAge: 300 }));
const weak = { contentSecurityPolicy: false, hsts: false };
// finding: hsts-disabled
app.use(helmet(weak));

// ok: hsts-disabled
app.use(helmet());
// ok: hsts-disabled
app.use(helmet({ hsts: { maxAge: 31536000, includeSubDomains: true } }));
// ok: hsts-disabled
app.use(helmet.hsts({ maxAge: 31536000 }));
// ok: hsts-disabled
app.use(helmet({ contentSecurityPolicy: false }));
// ok: hsts-disabled
app.use(helmet({ hsts: true }));
// ok: hsts-disabled
const settings = { hsts: false };

module.exports = { app, settings };
