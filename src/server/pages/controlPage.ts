/** The page of a control: what the clause asks for, how it is served, what it relates to, and which rules check it. */
import { escapeMarkdown } from '../../base/escapeMarkdown.js';
import {
  attestablesOf,
  statusLabel,
  type Attestation,
  type Control,
  type ControlStatus,
  type Location,
} from '../../engine/index.js';
import { facetCounts } from '../../reports/index.js';
import { placeOf } from '../controlsTree.js';
import type { Project } from '../project.js';
import type { Page } from '../protocol.js';
import type { Catalogue } from './catalogue.js';
import { capitalise, inlineCode, link, prose } from './markdown.js';
import { attestUri, lineUri, pageUri } from './pageUri.js';
import { baseName } from '../uris.js';

const SERVED_BY: Readonly<Record<Control['servedBy'][number]['by'], string>> = {
  rule: 'Checked in source code',
  config: 'Checked in configuration and infrastructure files',
  inventory: 'Facts gathered from the code',
  process: 'Done or tracked by TOM Review',
  attest: 'Attested by someone: code cannot show it',
};

/** What a folder knows of the control. */
export interface KnownControl {
  readonly project: Project;
  readonly status: ControlStatus;
  /** Entries about it, in the order of the file. */
  readonly attestations: readonly Attestation[];
}

/** What is known at the moment. */
export interface LiveControls {
  /** Open findings of a rule. */
  findingsOf(ruleId: string): number;
  knownOf(controlId: string): Promise<readonly KnownControl[]>;
  /** The client opens links to lines and to the command that attests. */
  readonly canLink: boolean;
}

export function controlPage(
  control: Control,
  catalogue: Catalogue,
  live: LiveControls,
  known: readonly KnownControl[],
): Page {
  const document = catalogue.document(control);
  const { section, clause } = control.reference;
  return {
    title: control.title.en,
    markdown: [
      `# ${escapeMarkdown(control.title.en)}`,
      `${inlineCode(control.id)} · version ${control.version}`,
      `> ${prose(control.statement.en)}`,
      ...status(control, known, live.canLink),
      '## Where it comes from',
      [
        `- Document: ${escapeMarkdown(document?.title.en ?? control.reference.document)}`,
        `- Section: ${escapeMarkdown(section)}`,
        `- Clause: ${escapeMarkdown(clause)}`,
      ].join('\n'),
      ...origin(control),
      '## How it is served',
      control.servedBy.map(({ by, what }) => `- **${SERVED_BY[by]}.** ${prose(what.en)}`).join('\n'),
      ...attestation(control),
      ...history(known, live.canLink),
      ...rules(control, catalogue, (ruleId) => live.findingsOf(ruleId)),
      ...crosswalk(control),
      '',
    ].join('\n\n'),
  };
}

/** Links that only our own client follows. */
function lineLink(project: Project, location: Location, canLink: boolean): string {
  const text = `${location.path}:${location.startLine}`;
  return canLink ? link(text, lineUri(placeOf(project, location))) : inlineCode(text);
}

function origin(control: Control): string[] {
  const { satisfies = [], mapsTo = [] } = control;
  if (control.place === undefined) return ['The clause is given in our own words.'];
  const named = (ids: readonly string[]): string =>
    ids.map((id) => link(id, pageUri({ kind: 'control', id }))).join(', ');
  return [
    ...(satisfies.length > 0 ? [`It satisfies ${named(satisfies)}.`] : []),
    ...(mapsTo.length > 0 ? [`It maps to ${named(mapsTo)}.`] : []),
  ];
}

/** Places that are listed for one reason. */
const MOST_PLACES = 20;

function status(control: Control, known: readonly KnownControl[], canLink: boolean): string[] {
  const parts = known.flatMap(({ project, status: found }) => {
    const name = known.length > 1 ? `${escapeMarkdown(baseName(project.folderUri))}: ` : '';
    const facets = found.facets.flatMap((facet) => {
      const facts = facetCounts(facet).map(escapeMarkdown).join(', ');
      const lines = [`- ${SERVED_BY[facet.by]}: **${statusLabel(facet.word)}**${facts === '' ? '' : ` (${facts})`}`];
      for (const { isPresent, message, locations } of facet.facts) {
        if (!isPresent) continue;
        const places = locations.map((place) => lineLink(project, place, canLink)).join(', ');
        lines.push(`- ${escapeMarkdown(message)} ${places}`);
      }
      for (const { message, places } of facet.reasons) {
        const shown = places.slice(0, MOST_PLACES).map((place) => lineLink(project, place, canLink));
        if (places.length > MOST_PLACES) shown.push(`and ${places.length - MOST_PLACES} more`);
        lines.push(`- ${escapeMarkdown(message)}${shown.length > 0 ? ` ${shown.join(', ')}` : ''}`);
      }
      return lines;
    });
    return [`${name}**${capitalise(statusLabel(found.word))}**`, facets.join('\n')];
  });
  if (parts.length === 0) return [];
  const attest =
    canLink && attestablesOf(control).length > 0 ? [link('Attest this control…', attestUri(control.id))] : [];
  return ['## Status', ...parts, ...attest, 'Technical evidence, not legal advice.'];
}

/** What was attested, newest first. */
function history(known: readonly KnownControl[], canLink: boolean): string[] {
  const lines = known.flatMap(({ project, attestations }) =>
    [...attestations]
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .map(({ date, item, owner, statement, version, location }) => {
        const what = item === null ? 'whole clause' : item;
        const place = lineLink(project, location, canLink);
        return `- ${date}, ${escapeMarkdown(what)} (version ${version}), ${escapeMarkdown(owner)}: ${escapeMarkdown(statement)} ${place}`;
      }),
  );
  return lines.length === 0 ? [] : ['## Attestations', lines.join('\n')];
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
