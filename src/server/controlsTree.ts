/** The controls of each folder with what is known of them, as the client shows them. */
import { attestablesOf, type Control, type ControlStatus, type FacetStatus, type Location } from '../engine/index.js';
import { facetCounts } from '../reports/index.js';
import type { Catalogue } from './pages/catalogue.js';
import { pageUri } from './pages/pageUri.js';
import type { FindingsStore } from './findingsStore.js';
import type { Project } from './project.js';
import type { ControlPlace, ControlRuleItem, ControlsFolder, ControlTreeItem } from './protocol.js';
import { baseName } from './uris.js';

export interface TreeInput {
  readonly project: Project;
  readonly catalogue: Catalogue;
  readonly store: FindingsStore;
  readonly today: string;
  readonly language: 'en' | 'de';
  readonly attestationsFile: string;
}

export function controlsFolder(input: TreeInput): ControlsFolder {
  const { project, store, today, language, attestationsFile } = input;
  const { documents, controls } = project.data;
  const statuses = new Map(project.controls.statuses(store, today).map((status) => [status.controlId, status]));
  const rules = rulesWithFindings(input);
  return {
    name: baseName(project.folderUri),
    uri: project.folderUri,
    isScanned: project.controls.isScanned,
    attestationsUri: project.uriOf(attestationsFile),
    today,
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title[language],
      controls: controls
        .filter(({ reference }) => reference.document === document.id)
        .flatMap((control) => {
          const status = statuses.get(control.id);
          return status === undefined ? [] : [treeItem(control, status, rules, input)];
        }),
    })),
  };
}

export function placeOf(project: Project, { path, startLine, startColumn }: Location): ControlPlace {
  return { uri: project.uriOf(path), line: startLine - 1, character: startColumn - 1 };
}

function treeItem(
  control: Control,
  status: ControlStatus,
  rules: ReadonlyMap<string, readonly ControlRuleItem[]>,
  { project, language }: TreeInput,
): ControlTreeItem {
  const { place } = control;
  const states = new Map(status.facets.flatMap(({ items }) => items).map((item) => [item.item, item]));
  return {
    id: control.id,
    version: control.version,
    title: control.title[language],
    page: pageUri({ kind: 'control', id: control.id }),
    word: status.word,
    place:
      place === undefined
        ? null
        : { uri: project.uriOf(place.file), line: place.line - 1, character: place.column - 1 },
    facets: status.facets.map((facet) => ({
      by: facet.by,
      word: facet.word,
      facts: facetCounts(facet),
      reasons: facet.reasons.map(({ message, places }) => ({
        message,
        places: places.map((one) => placeOf(project, one)),
      })),
    })),
    rules: [control.id, ...(control.satisfies ?? []), ...(control.mapsTo ?? [])]
      .flatMap((id) => rules.get(id) ?? [])
      .filter((rule, index, all) => all.findIndex(({ id }) => id === rule.id) === index),
    items: attestablesOf(control).map(({ id, title }) => ({ id, title, state: states.get(id)?.state ?? 'missing' })),
    findings: sum(status.facets.map(({ findings }) => findings.open + findings.known)),
    evidence: sum(status.facets.flatMap((facet) => facet.evidence.map(({ places }) => places))),
    sites: siteCounts(status.facets),
  };
}

function siteCounts(facets: readonly FacetStatus[]): ControlTreeItem['sites'] {
  const counts = facets.flatMap(({ evidence }) => evidence.flatMap(({ sites }) => sites ?? []));
  if (counts.length === 0) return null;
  return { covered: sum(counts.map(({ covered }) => covered)), total: sum(counts.map(({ total }) => total)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** By clause, the rules that name it, with their open findings in this project. */
function rulesWithFindings({ project, catalogue, store }: TreeInput): ReadonlyMap<string, readonly ControlRuleItem[]> {
  const found = new Map<string, ControlRuleItem['findings'][number][]>();
  for (const file of [...store.all()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (file.project !== project) continue;
    for (const { ruleId, state, severity, message, location } of file.findings) {
      if (state === 'suppressed' || state === 'accepted') continue;
      const list = found.get(ruleId);
      const item = { severity, message, path: file.path, place: placeOf(project, location) };
      if (list === undefined) found.set(ruleId, [item]);
      else list.push(item);
    }
  }
  const byControl = new Map<string, ControlRuleItem[]>();
  for (const rule of project.data.rules) {
    if (rule.polarity !== 'violation' || rule.mode === 'attestation') continue;
    const page = pageUri({ kind: 'rule', id: rule.id });
    const item = {
      id: rule.id,
      title: catalogue.rule(rule.id)?.title ?? rule.title,
      page,
      findings: found.get(rule.id) ?? [],
    };
    for (const id of rule.controls) byControl.set(id, [...(byControl.get(id) ?? []), item]);
  }
  return byControl;
}
