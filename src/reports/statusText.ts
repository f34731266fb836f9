/** The status of controls for a terminal. */
import {
  controlStatuses,
  STATUS_WORDS,
  statusLabel,
  type ControlStatus,
  type FacetStatus,
  type Location,
} from '../engine/index.js';
import { printable } from './printable.js';
import type { ReportInput } from './reportInput.js';
import { count } from './summary.js';

/** Places that are listed for a reason; the report for programs has all. */
const MOST_PLACES = 5;

export function statusText(input: ReportInput): string {
  const { scan, controls, documents, rules } = input;
  const statuses = new Map(controlStatuses(scan, controls, rules).map((status) => [status.controlId, status]));
  const width = Math.max(...STATUS_WORDS.map((word) => word.length));
  const lines: string[] = [];
  for (const document of documents) {
    lines.push(printable(`${document.title.en} (${document.id}, version ${document.version}, ${document.updated})`));
    for (const control of controls.filter(({ reference }) => reference.document === document.id)) {
      const status = statuses.get(control.id);
      if (status === undefined) continue;
      lines.push(printable(`  ${statusLabel(status.word).padEnd(width)}  ${control.id}  ${control.title.en}`));
      for (const facet of status.facets) lines.push(...facetLines(facet, width));
    }
    lines.push('');
  }
  lines.push(totals([...statuses.values()]), `As of ${scan.asOf}. Technical evidence, not legal advice.`);
  return lines.join('\n') + '\n';
}

function facetLines(facet: FacetStatus, width: number): string[] {
  const indent = ' '.repeat(width + 4);
  const facts = facetCounts(facet);
  const first = `${indent}${facet.by}: ${statusLabel(facet.word)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
  const reasons = facet.reasons.flatMap(({ message, places }) => [
    `${indent}  - ${message}`,
    ...places.slice(0, MOST_PLACES).map((place) => `${indent}    ${placeText(place)}`),
    ...(places.length > MOST_PLACES ? [`${indent}    … and ${places.length - MOST_PLACES} more`] : []),
  ]);
  const present = facet.facts
    .filter(({ isPresent }) => isPresent)
    .map(({ message, locations }) => `${indent}  + ${message} ${locations.map(placeText).join(', ')}`);
  return [first, ...present, ...reasons].map(printable);
}

/** What is known of a facet, in counts. */
export function facetCounts({ findings, evidence, rules, filesInScope, items, by }: FacetStatus): string[] {
  const facts: string[] = [];
  if (findings.open > 0) facts.push(count(findings.open, 'open finding'));
  if (findings.known > 0) facts.push(`${findings.known} known`);
  if (findings.inTests > 0) facts.push(`${findings.inTests} of them in test code`);
  if (findings.accepted > 0) facts.push(`${findings.accepted} accepted`);
  if (findings.suppressed > 0) facts.push(`${findings.suppressed} suppressed`);
  for (const { ruleId, places, sites } of evidence) {
    const where = sites === null ? count(places, 'place') : `${sites.covered} of ${count(sites.total, 'site')}`;
    facts.push(`${ruleId}: ${where}`);
  }
  if (rules.length > 0) facts.push(`${count(rules.length, 'rule')} on ${count(filesInScope, 'file')}`);
  if (items.length > 0) {
    const fresh = items.filter(({ state }) => state === 'fresh').length;
    facts.push(`${fresh} of ${count(items.length, by === 'process' ? 'review' : 'item')} attested`);
  }
  return facts;
}

function placeText({ path, startLine, startColumn }: Location): string {
  return `${path}:${startLine}:${startColumn}`;
}

function totals(statuses: readonly ControlStatus[]): string {
  const parts = STATUS_WORDS.map((word) => [word, statuses.filter((status) => status.word === word).length] as const);
  const shown = parts.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${statusLabel(word)}`);
  return `${count(statuses.length, 'control')}: ${shown.join(', ')}`;
}
