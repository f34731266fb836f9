const Sentry = require('@sentry/node');
const Rollbar = require('rollbar');
const { datadogRum } = require('@datadog/browser-rum');
const posthog = require('posthog-js');

// finding: personal-data-collection-on
Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: true });

// finding: personal-data-collection-on
const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN, captureEmail: true });

datadogRum.init({
  applicationId: 'portal',
  // finding: personal-data-collection-on
  trackUserInteractions: true,
  // finding: personal-data-collection-on
  defaultPrivacyLevel: 'allow',
});

// finding: personal-data-collection-on
posthog.init('key', { session_recording: { maskAllInputs: false } });

// finding: personal-data-collection-on
gtag('config', 'G-1', { anonymize_ip: false });

// ok: personal-data-collection-on
Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: false });

// ok: personal-data-collection-on
const quiet = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN, captureIp: 'anonymize' });

// ok: personal-data-collection-on
datadogRum.init({ applicationId: 'portal', trackUserInteractions: false, defaultPrivacyLevel: 'mask' });

// ok: personal-data-collection-on
posthog.init('key', { session_recording: { maskAllInputs: true } });

// ok: personal-data-collection-on
gtag('config', 'G-1', { anonymize_ip: true });

// ok: personal-data-collection-on
const permissions = { defaultLevel: 'allow', tracking: true };

module.exports = { rollbar, quiet, permissions };
