/** The page of a rule. It leads with the controls that a finding of the rule touches. */
import { escapeMarkdown } from '../../base/escapeMarkdown.js';
import type { CompiledRule } from '../../engine/index.js';
import type { Page } from '../protocol.js';
import type { Catalogue } from './catalogue.js';
import { capitalise, demoteHeadings, inlineCode, link, prose } from './markdown.js';
import { pageUri } from './pageUri.js';

export function rulePage(rule: CompiledRule, catalogue: Catalogue): Page {
  const controls = rule.controls.flatMap((id) => {
    const control = catalogue.control(id);
    if (control === undefined) return [];
    const title = link(control.title.en, pageUri({ kind: 'control', id }));
    const place = `${escapeMarkdown(catalogue.documentName(control))}, section “${escapeMarkdown(control.reference.section)}”`;
    return [`- **${title}** — ${place}  \n  ${prose(control.statement.en)}`];
  });
  const facts = [
    inlineCode(rule.id),
    `severity ${rule.severity}`,
    capitalise(rule.family),
    ...rule.cwe.map((number) => `CWE-${number}`),
    rule.languages.map(languageName).join(', '),
  ];
  const suppress = rule.suppressible
    ? ['## Suppressing a finding', `Put a comment above the statement, with the reason:`, fence(rule)]
    : ['## Suppressing a finding', 'This rule cannot be suppressed by a comment.'];
  return {
    title: rule.title,
    markdown: [
      `# ${escapeMarkdown(rule.title)}`,
      facts.join(' · '),
      controls.length === 1 ? '## Control' : '## Controls',
      controls.join('\n'),
      '## Why it matters',
      prose(rule.why),
      '## What to do',
      prose(rule.fix),
      ...details(rule),
      ...suppress,
      '',
    ].join('\n\n'),
  };
}

/** rule.md, without a title of its own. */
function details(rule: CompiledRule): string[] {
  const text = rule.doc.replace(/^\s*# [^\n]*\n/, '').trim();
  if (text === '') return [];
  return ['## In detail', demoteHeadings(text, /^## /m.test(text) ? 1 : 2)];
}

function fence(rule: CompiledRule): string {
  return ['```', `// tom-review-ignore ${rule.id} -- why this is safe here`, '```'].join('\n');
}

function languageName(language: string): string {
  const names: Readonly<Record<string, string>> = { javascript: 'JavaScript', typescript: 'TypeScript' };
  return names[language] ?? capitalise(language);
}
