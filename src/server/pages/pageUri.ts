/** Addresses of the pages of rules and controls. */
import { PAGE_SCHEME, type ControlPlace } from '../protocol.js';

export type PageSubject = { readonly kind: 'rule' | 'control'; readonly id: string };

const FOLDERS = { rule: 'rules', control: 'controls' } as const;

export function pageUri({ kind, id }: PageSubject): string {
  return `${PAGE_SCHEME}:/${FOLDERS[kind]}/${id}.md`;
}

export function parsePageUri(uri: string): PageSubject | undefined {
  const match = /^([\w-]+):\/*(rules|controls)\/([\w/-]+)\.md$/.exec(uri);
  if (match === null || match[1] !== PAGE_SCHEME || match[3] === undefined) return undefined;
  return { kind: match[2] === 'rules' ? 'rule' : 'control', id: match[3] };
}

/** A place in a file, as a link of a page; our client opens the file there. */
export function lineUri({ uri, line, character }: ControlPlace): string {
  // links of markdown end at a parenthesis
  const file = encodeURIComponent(uri).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
  return `${PAGE_SCHEME}:/line/${line}/${character}/${file}`;
}

/** The command that attests a control, as a link of a page. */
export function attestUri(controlId: string): string {
  return `${PAGE_SCHEME}:/attest/${controlId}`;
}
