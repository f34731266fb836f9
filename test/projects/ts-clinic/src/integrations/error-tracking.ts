import * as Sentry from '@sentry/node';
import { config } from '../config';
import { bus } from '../lib/events';
import { pseudonym } from '../lib/mask';

export function startErrorTracking() {
  Sentry.init({ dsn: config.sentry.dsn, sendDefaultPii: false, tracesSampleRate: 0.05 });

  bus.subscribe('assistant.failed', ({ patient, reason }) => {
    Sentry.withScope((scope) => {
      scope.setExtras({ patient: patient.lastName, insurance: patient.insuranceNumber });
      Sentry.captureException(reason);
    });
  });
}

export function setActor(actor: { id: string; username: string; email: string }) {
  Sentry.setUser({ id: actor.id, username: actor.username, email: actor.email });
}

export function setPatient(id: string) {
  Sentry.setUser({ id: pseudonym(id) });
}

export function reportError(error: Error, area = 'http') {
  Sentry.captureException(error, { tags: { area } });
}
