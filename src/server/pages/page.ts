/** The page at an address. */
import type { Page } from '../protocol.js';
import type { Catalogue } from './catalogue.js';
import { controlPage, type LiveControls } from './controlPage.js';
import { parsePageUri } from './pageUri.js';
import { rulePage } from './rulePage.js';

export async function pageFor(uri: string, catalogue: Catalogue, live: LiveControls): Promise<Page | null> {
  const subject = parsePageUri(uri);
  if (subject === undefined) return null;
  if (subject.kind === 'rule') {
    const rule = catalogue.rule(subject.id);
    return rule === undefined ? null : rulePage(rule, catalogue);
  }
  const control = catalogue.control(subject.id);
  return control === undefined ? null : controlPage(control, catalogue, live, await live.knownOf(control.id));
}
