import * as Sentry from '@sentry/browser';

Sentry.init({
  dsn: 'https://public@sentry.clinic.de/1',
  integrations: [
    // finding: personal-data-collection-on
    Sentry.replayIntegration({ maskAllText: false, blockAllMedia: true }),
  ],
  // finding: personal-data-collection-on
  sendDefaultPii: true,
});

export const strict = {
  // ok: personal-data-collection-on
  maskAllText: true,
  // ok: personal-data-collection-on
  sendDefaultPii: process.env.NODE_ENV === 'test',
};
