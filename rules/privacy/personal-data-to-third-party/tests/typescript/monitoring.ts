import * as Sentry from '@sentry/browser';
import { captureException, setTag } from '@sentry/react';
import LogRocket from 'logrocket';
import { datadogRum } from '@datadog/browser-rum';

interface Account {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly plan: 'free' | 'pro';
}

export function start(account: Account): void {
  // finding: personal-data-to-third-party
  Sentry.setContext('account', { email: account.email });
  // finding: personal-data-to-third-party
  LogRocket.identify(account.id, { name: account.firstName });
  // finding: personal-data-to-third-party
  datadogRum.setUser({ id: account.id, email: account.email });
  // finding: personal-data-to-third-party
  setTag('mail', account.email);
}

export function failed(account: Account, error: Error): void {
  // ok: personal-data-to-third-party
  captureException(error, { tags: { plan: account.plan } });
  // ok: personal-data-to-third-party
  LogRocket.identify(account.id, { plan: account.plan });
  // ok: personal-data-to-third-party
  datadogRum.setUser({ id: account.id });
  // ok: personal-data-to-third-party
  Sentry.setContext('account', { id: account.id });
}
