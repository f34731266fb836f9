/** The facts of a finding in words, for people. */
import type { TriageFacts } from '../engine/index.js';

const DATA: Readonly<Record<TriageFacts['data'], string>> = {
  none: 'no personal data',
  ordinary: 'ordinary personal data',
  identifying: 'identifying personal data',
  sensitive: 'sensitive personal data',
  special: 'special categories of personal data',
};

const OPERATIONS: Readonly<Record<TriageFacts['operations'], string>> = {
  exposed: 'a remote party reaches it',
  internal: 'data of the system reaches it',
  none: 'no data from outside reaches it',
};

export function factsText({ harm, nature, data, operations, spread }: TriageFacts): string {
  return [`harm ${harm}`, nature, DATA[data], OPERATIONS[operations], spread].join(' · ');
}
