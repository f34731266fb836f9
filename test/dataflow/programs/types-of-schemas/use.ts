import pino from 'pino';
import { type Guest, type Layout } from './schemas';

const log = pino();

export function welcome(guest: Guest): void {
  // finding: personal-data-in-log
  log.info({ guest }, 'welcome');
  log.info({ call: guest.call }, 'welcome'); // ok: personal-data-in-log
}

export function arrange(layout: Layout): void {
  log.info({ layout }, 'arranged'); // ok: personal-data-in-log
}

export function keep(guest: Guest, layout: Layout): void {
  localStorage.setItem('guest', JSON.stringify(guest)); // finding: personal-data-in-browser-storage
  localStorage.setItem('layout', JSON.stringify(layout)); // ok: personal-data-in-browser-storage
}
