/** The page of a control: what the clause asks for, how it is served, what it relates to, and which rules check it. */
import { escapeMarkdown } from '../../base/escapeMarkdown.js';
import type { Control } from '../../engine/index.js';
import type { Page } from '../protocol.js';
import type { Catalogue } from './catalogue.js';
import { capitalise, inlineCode, link, prose } from './markdown.js';
import { pageUri } from './pageUri.js';

const SERVED_BY: Readonly<Record<Control['servedBy'][number]['by'], string>> = {
  rule: 'Checked in source code',
  config: 'Checked in configuration and infrastructure files',
  inventory: 'Facts gathered from the code',
  process: 'Done or tracked by TOM Review',
  attest: 'Attested by someone: code cannot show it',
};

/** @param findingsOf open findings of a rule at the moment */
export function controlPage(control: Control, catalogue: Catalogue, findingsOf: (ruleId: string) => number): Page {
  const document = catalogue.document(control);
  const { section, clause } = control.reference;
  return {
    title: control.title.en,
    markdown: [
      `# ${escapeMarkdown(control.title.en)}`,
      `${inlineCode(control.id)} · version ${control.version}`,
      `> ${prose(control.statement.en)}`,
      '## Where it comes from',
      [
        `- Document: ${escapeMarkdown(document?.title.en ?? control.reference.document)}`,
        `- Section: ${escapeMarkdown(section)}`,
        `- Clause: ${escapeMarkdown(clause)}`,
      ].join('\n'),
      'The clause is given in our own words.',
      '## How it is served',
      control.servedBy.map(({ by, what }) => `- **${SERVED_BY[by]}.** ${prose(what.en)}`).join('\n'),
      ...attestation(control),
      ...rules(control, catalogue, findingsOf),
      ...crosswalk(control),
      '',
    ].join('\n\n'),
  };
}

function attestation(control: Control): string[] {
  const plan = control.attest;
  if (plan === null || plan.items.length === 0) return [];
  const items = plan.items.map((item) => `- ${prose(item.title.en)}, every ${months(item.intervalMonths)}`);
  return ['## To be attested', items.join('\n')];
}

function months(count: number): string {
  return count === 1 ? 'month' : `${count} months`;
}

function rules(control: Control, catalogue: Catalogue, findingsOf: (ruleId: string) => number): string[] {
  const lines = catalogue.rulesOf(control).map((rule) => {
    const count = findingsOf(rule.id);
    const found =
      count === 0 ? 'no finding in what was analysed' : `**${count} ${count === 1 ? 'finding' : 'findings'}**`;
    return `- ${link(rule.title, pageUri({ kind: 'rule', id: rule.id }))} — ${capitalise(rule.severity)}, ${found}`;
  });
  if (lines.length === 0) return ['## Rules', 'No rule checks this control in code.'];
  return ['## Rules', lines.join('\n')];
}

function crosswalk(control: Control): string[] {
  const { gdpr, iso27001, asvs, cwe, dpv } = control.crosswalk;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['GDPR', gdpr],
    ['ISO/IEC 27001:2022, Annex A', iso27001],
    ['OWASP ASVS', asvs],
    ['CWE', cwe.map((number) => `CWE-${number}`)],
    ['Data Privacy Vocabulary', dpv],
  ];
  const lines = rows
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]) => `- ${name}: ${ids.map(escapeMarkdown).join(', ')}`);
  return lines.length === 0 ? [] : ['## Related provisions', lines.join('\n')];
}
