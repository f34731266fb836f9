/** What the evidence rules have noted, as the results of files. */
import type { Counted, CountedSite, EvidenceFound, EvidencePlace } from '../dataflow/evidence.js';
import type { LiteralFinding } from '../dataflow/literals.js';
import type { ModuleContext } from '../dataflow/moduleContext.js';
import type { FileEvidence } from './finding.js';
import { locationOf } from './location.js';
import { maskLiterals, secretOccurrences, snippetOf } from './mask.js';

const MOST_VALUE = 60;

/**
 * @param literals what the evidence rules of mode literal have found in the module
 * @param secrets texts that must not be shown
 */
export function fileEvidence(
  evidence: EvidenceFound,
  { sites, protections }: Counted,
  module: ModuleContext,
  literals: readonly LiteralFinding[],
  secrets: readonly string[],
): FileEvidence {
  const { source } = module.ir;
  const hidden = secretOccurrences(source, secrets);
  const at = ({ start, end }: { start: number; end: number }) => locationOf(module.path, module.lines, start, end);
  const constants = literals.map(({ rule, start, end, name, description }) => ({
    ...{ rule, start, end, source: name === '' ? description : name, sink: '', value: '' },
  }));
  const found = [...evidence.in(module), ...constants].sort(byPlace).map((place) => ({
    ruleId: place.rule.id,
    location: at(place),
    message: maskLiterals(messageOf(place), secrets),
    controls: place.rule.controls,
    snippet: maskLiterals(snippetOf(source, module.lines, place.start, hidden), secrets),
  }));
  const counted = [...sites]
    .filter((site) => site.module === module)
    .sort(byPlace)
    .map((site) => ({
      ruleId: site.rule.id,
      location: at(site),
      hasEvidence: site.hasEvidence,
      ...(site.route === undefined ? {} : { route: site.route }),
    }));
  const own = protections
    .filter((protection) => protection.module === module)
    .map(({ ruleId, library, marks, rules, group }) => ({ ruleId, library, marks, rules, group }));
  return { found, sites: counted, ...(own.length === 0 ? {} : { protections: own }) };
}

function byPlace(a: Pick<CountedSite, 'rule' | 'start' | 'end'>, b: typeof a): number {
  return a.start - b.start || a.end - b.end || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0);
}

function messageOf({ rule, source, sink, value }: Pick<EvidencePlace, 'rule' | 'source' | 'sink' | 'value'>): string {
  const shown = value.replace(/\s+/g, ' ').trim();
  return rule.message
    .replaceAll('{source}', source)
    .replaceAll('{name}', source === '' ? sink : source)
    .replaceAll('{sink}', sink === '' ? 'this place' : sink)
    .replaceAll('{value}', shown.length > MOST_VALUE ? `${shown.slice(0, MOST_VALUE - 1)}…` : shown)
    .replaceAll('{dataType}', 'personal data');
}
