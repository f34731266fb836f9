/** The hover of a finding: what, why, what to do, the controls it touches, its severity and its path. */
import { escapeMarkdown } from '../base/escapeMarkdown.js';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { Finding } from '../engine/index.js';
import { count, factsText, recipientsText } from '../reports/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf, shownFindings } from './diagnostics.js';
import type { FileFindings } from './findingsStore.js';
import type { Catalogue } from './pages/catalogue.js';
import { capitalise, inlineCode, prose } from './pages/markdown.js';
import { pageUri, type PageSubject } from './pages/pageUri.js';
import { containsPosition } from './ranges.js';

/** Steps in the middle of a longer path are left out: the diagnostic's related places have them all. */
const MAX_STEPS = 6;

export function hoverAt(
  file: FileFindings,
  position: Position,
  catalogue: Catalogue,
  client: ClientFeatures,
): Hover | null {
  const found = shownFindings(file).filter((finding) => containsPosition(rangeOf(finding.location), position));
  const [first] = found;
  if (first === undefined) return null;
  const value = found.map((finding) => describe(finding, file, catalogue, client)).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(first.location) };
}

/** The controls come early: what an editor shows without scrolling is short. */
function describe(finding: Finding, file: FileFindings, catalogue: Catalogue, client: ClientFeatures): string {
  const rule = catalogue.rule(finding.ruleId);
  const title = pageLink(rule?.title ?? finding.ruleId, { kind: 'rule', id: finding.ruleId }, client);
  const parts = [`**${title}** · ${capitalise(finding.severity)} severity · ${finding.confidence} confidence`];
  // VS Code puts the message of the diagnostic right above
  if (!client.isOurs) parts.push(escapeMarkdown(finding.message));
  const controls = finding.controls.flatMap((id) => {
    const control = catalogue.control(id);
    if (control === undefined) return [];
    const place = `${escapeMarkdown(catalogue.documentName(control))}, ${escapeMarkdown(control.reference.section)}`;
    return [`- ${pageLink(control.title.en, { kind: 'control', id }, client)} (${place})`];
  });
  if (controls.length > 0) parts.push(`**${controls.length === 1 ? 'Control' : 'Controls'}:**\n${controls.join('\n')}`);
  if (rule !== undefined) parts.push(`**Why:** ${prose(rule.why)}`, `**Fix:** ${prose(rule.fix)}`);
  if (finding.recipients !== undefined)
    parts.push(`**Recipient:** ${escapeMarkdown(recipientsText(finding.recipients))}`);
  parts.push(...rating(finding));
  if (finding.path.length > 1) parts.push(`**Path:** ${pathSummary(finding, file)}`);
  return parts.join('\n\n');
}

/** How bad it is, by when it is to be put right, and what people have found out about it. */
function rating({ risk, facts, review, suppression }: Finding): string[] {
  const lines: string[] = [];
  if (facts !== undefined) lines.push(`**Risk:** ${risk} of 100 (${factsText(facts)})`);
  if (review !== undefined) {
    const { firstSeen, due, overdueDays } = review.remediation;
    const overdue = overdueDays === 0 ? '' : `, **overdue by ${count(overdueDays, 'day')}**`;
    if (due !== null) lines.push(`**Due:** ${due}, first seen ${firstSeen}${overdue}`);
    const { acceptance, state, note } = review;
    if (acceptance !== null) {
      lines.push(`**Was accepted** by ${escapeMarkdown(acceptance.owner)} until ${acceptance.expires}`);
    } else if (state !== 'open') lines.push(`**Review:** ${state}`);
    if (note !== null) lines.push(`**Note:** ${escapeMarkdown(note)}`);
  }
  if (suppression !== null) lines.push(`**Suppressed as no flaw:** ${escapeMarkdown(suppression.reason)}`);
  return lines.length === 0 ? [] : [lines.join('  \n')];
}

function pathSummary(finding: Finding, file: FileFindings): string {
  const steps = finding.path.map(({ location, message }) => {
    const line = `line ${location.startLine}`;
    const place = location.path === file.path ? line : `${inlineCode(location.path)}, ${line}`;
    return `${escapeMarkdown(message)} (${place})`;
  });
  if (steps.length > MAX_STEPS) {
    const left = steps.length - MAX_STEPS + 1;
    steps.splice(MAX_STEPS / 2, left, `… ${left} more steps …`);
  }
  return steps.join(' → ');
}

/** A title that opens its page in a client that can, else the plain title. */
function pageLink(title: string, subject: PageSubject, client: ClientFeatures): string {
  const text = escapeMarkdown(title);
  if (client.openPageCommand === undefined) return text;
  const query = encodeURIComponent(JSON.stringify([pageUri(subject)]));
  return `[${text}](command:${client.openPageCommand}?${query})`;
}
