/** Who gets the data at the end of a flow, and whether the configuration approves it. */

import { serviceAt } from './publicServices.js';

export interface Recipient {
  /** `library`: whoever is behind a package that the code calls · `host`: whoever answers a request. */
  readonly kind: 'library' | 'host';
  /**
   * A package as it is imported (`@sentry/node`, `sentry_sdk`, `io.sentry`), the global of a script (`gtag`), or a host
   * in lower case without its port; null: the engine cannot tell.
   */
  readonly name: string | null;
  /** Of a host: the address is one at which a language model answers. */
  readonly isModel?: true;
  /** Of a host: a message is posted there for people to read in a chat. */
  readonly isChat?: true;
}

/** A recipient of a file's data, held against what the configuration says of that file. */
export interface JudgedRecipient extends Recipient {
  readonly isApproved: boolean;
}

/**
 * Whether an entry of `recipients` names a recipient. `api.example.com` is that host alone, `*.example.com` every host
 * below it; `firebase` is a package with all that is below it (`firebase/analytics`), `@sentry/*` all of an npm scope.
 */
function names(entry: string, { kind, name }: Recipient, separator: string): boolean {
  if (name === null) return false;
  if (kind === 'host') {
    const host = entry.toLowerCase();
    return host.startsWith('*.') ? name.endsWith(host.slice(1)) && name.length >= host.length : name === host;
  }
  if (entry.endsWith('/*')) return name.startsWith(entry.slice(0, -1));
  return name === entry || name.startsWith(entry + separator);
}

/**
 * @param approved what the configuration says; null: it has no list
 * @param language of the file, since a package has its parts behind a slash in JavaScript and behind a dot elsewhere
 */
export function judged(
  recipients: readonly Recipient[],
  approved: readonly string[] | null,
  language: string,
): readonly JudgedRecipient[] {
  const separator = language === 'javascript' || language === 'typescript' ? '/' : '.';
  return recipients.map((recipient) => ({
    ...recipient,
    isApproved: approved?.some((entry) => names(entry, recipient, separator)) === true,
  }));
}

/**
 * Whether data that goes to these recipients is a finding: one of them is not approved. The host of a request counts only
 * where there is a list, or where it is one of a public service, answers prompts or shows messages in a chat, since else nothing tells a team's own servers from those
 * of others.
 */
export function isToBeReported(recipients: readonly JudgedRecipient[], hasList: boolean): boolean {
  return recipients.some(
    ({ kind, name, isModel, isChat, isApproved }) =>
      !isApproved &&
      (kind === 'library' ||
        hasList ||
        isModel === true ||
        isChat === true ||
        (name !== null && serviceAt(name) !== null)),
  );
}

/** `api.example.com`, `a host that the engine cannot tell`. */
export function recipientText({ kind, name }: Recipient): string {
  return name ?? `a ${kind} that the engine cannot tell`;
}

/** Why data that goes to these recipients is no finding: `@sentry/node is an approved recipient`. */
export function transferReason(recipients: readonly JudgedRecipient[], hasList: boolean): string {
  const all = recipients.map(recipientText).join(' and ');
  if (!hasList) return `${all} gets it by a request, and no list of recipients tells whose servers that are`;
  return `${all} ${recipients.length === 1 ? 'is an approved recipient' : 'are approved recipients'}`;
}

/** What is wrong with an entry of `recipients`, else undefined. */
export function recipientFault(text: string): string | undefined {
  const what = 'a recipient is a host (api.example.com) or a library';
  if (text.includes('://')) return `"${text}" is a URL; ${what}`;
  if (/\s/.test(text)) return `"${text}" has a space; ${what}`;
  if (/^(?:[^/]*:\d+|\[.*)$/.test(text)) return `"${text}" has a port; name the host alone`;
  if (text.includes('*') && !/^(?:\*\.[^*]+|@[^/*]+\/\*)$/.test(text))
    return `"${text}" has a * at a place where it has no meaning; write *.example.com for hosts or @scope/* for packages`;
  if (!/^[\p{L}\p{N}_.@/*$-]+$/u.test(text)) return `"${text}" is no name; ${what}`;
  return undefined;
}
