/**
 * From parsed catalogue files to controls. The path of a file says what it holds, relative to the catalogue's folder:
 *
 *   <document>/document.yaml    a TOM document
 *   <document>/<clause>.yaml    one of its clauses
 *   crosswalk/<name>.yaml       a text that clauses are mapped to
 *
 * A file with a problem of its own gives nothing. What can only be seen across files (an unknown section, a number
 * that its standard does not have, two clauses with one place) is reported but does not take the control away.
 * Mappings are checked against the crosswalk files that are there; a text without such a file is not checked.
 */
import { listControls } from './catalogue.js';
import {
  CONFIG_FACTS,
  CROSSWALK_IDS,
  PROCESS_FACTS,
  SERVED_BY,
  type AttestationItem,
  type AttestationPlan,
  type ConfigFact,
  type Control,
  type ControlCatalogue,
  type ControlDocument,
  type ControlProblem,
  type ControlReference,
  type Crosswalk,
  type CrosswalkEntry,
  type CrosswalkId,
  type CrosswalkScheme,
  type Facet,
  type ProcessFact,
  type Provenance,
  type ServedBy,
} from './control.js';
import {
  didYouMean,
  member,
  own,
  readChoice,
  readCount,
  readDate,
  readFields,
  readList,
  readLocalized,
  readText,
  report,
  reportRepeated,
  show,
  type Fields,
  type FileReader,
} from './fileReader.js';

/** One file of the catalogue. */
export interface ControlSource {
  /** Path with `/`, ending in `<folder>/<name>.yaml`. Problems name it as it stands here. */
  readonly file: string;
  /** What the YAML parser made of it. */
  readonly value: unknown;
}

export interface CompiledControls extends ControlCatalogue {
  /** By file, then as they stand in it. */
  readonly problems: readonly ControlProblem[];
}

/** Longest interval that can be asked for, in months. */
const longestInterval = 120;
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Compiles a catalogue. Never throws: whatever is wrong is a problem with its place and a remedy. */
export function compileControls(sources: readonly ControlSource[]): CompiledControls {
  const problems: ControlProblem[] = [];
  const documents: Compiled<ControlDocument>[] = [];
  const controls: Compiled<Control>[] = [];
  const crosswalks: Compiled<CrosswalkScheme>[] = [];
  const announced = new Set<string>();

  for (const source of [...sources].sort((a, b) => compareText(a.file, b.file))) {
    const reader: FileReader = { file: source.file, problems: [] };
    const { folder, name } = splitPath(source.file);
    if (folder === 'crosswalk') keep(crosswalks, readCrosswalkScheme(reader, source.value), reader);
    else if (name === 'document') {
      announced.add(folder);
      keep(documents, readDocument(reader, source.value, folder), reader);
    } else keep(controls, readControl(reader, source.value, `${folder}/${name}`), reader);
    problems.push(...reader.problems);
  }

  problems.push(...checkAcross(documents, controls, crosswalks, announced));
  const catalogue: ControlCatalogue = {
    documents: values(documents).sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
    controls: values(controls),
    crosswalks: values(crosswalks).sort((a, b) => CROSSWALK_IDS.indexOf(a.id) - CROSSWALK_IDS.indexOf(b.id)),
  };
  // stable: problems of one file keep their order
  problems.sort((a, b) => compareText(a.file, b.file));
  return { ...catalogue, controls: listControls(catalogue), problems };
}

interface Compiled<T> {
  readonly file: string;
  readonly value: T;
}

function keep<T>(list: Compiled<T>[], value: T, reader: FileReader): void {
  if (reader.problems.length === 0) list.push({ file: reader.file, value });
}

function values<T>(list: readonly Compiled<T>[]): T[] {
  return list.map((entry) => entry.value);
}

// --- files ---

function readControl(reader: FileReader, value: unknown, expectedId: string): Control {
  const fields = readFields(reader, value, '', [
    ...['id', 'version', 'order', 'title', 'statement', 'reference'],
    ...['servedBy', 'attest', 'crosswalk', 'provenance'],
  ]);
  const id = readId(reader, fields, expectedId);
  const servedBy = readServedBy(reader, fields);
  const crosswalk = readCrosswalk(reader, fields);
  return {
    id,
    version: readCount(reader, fields, 'version', ''),
    order: readCount(reader, fields, 'order', ''),
    title: readLocalized(reader, fields, 'title', ''),
    statement: readLocalized(reader, fields, 'statement', ''),
    reference: readReference(reader, fields, id),
    servedBy,
    attest: readAttest(reader, fields, servedBy),
    crosswalk,
    provenance: readProvenance(reader, fields, crosswalk),
  };
}

function readDocument(reader: FileReader, value: unknown, folder: string): ControlDocument {
  const fields = readFields(reader, value, '', [
    ...['id', 'order', 'version', 'updated', 'title', 'originalTitle', 'issuer', 'language', 'date'],
    ...['description', 'sections'],
  ]);
  return {
    id: readId(reader, fields, folder),
    order: readCount(reader, fields, 'order', ''),
    version: readCount(reader, fields, 'version', ''),
    updated: readDate(reader, fields, 'updated', ''),
    title: readLocalized(reader, fields, 'title', ''),
    originalTitle: readText(reader, fields, 'originalTitle', ''),
    issuer: readText(reader, fields, 'issuer', ''),
    language: readText(reader, fields, 'language', ''),
    date: own(fields, 'date') === undefined ? null : readDate(reader, fields, 'date', ''),
    description: readLocalized(reader, fields, 'description', ''),
    sections: readTexts(reader, fields, 'sections', ''),
  };
}

function readCrosswalkScheme(reader: FileReader, value: unknown): CrosswalkScheme {
  const fields = readFields(reader, value, '', ['id', 'name', 'version', 'note', 'entries']);
  const entries = readList(reader, fields, 'entries', '').map((entry, index): CrosswalkEntry => {
    const at = `entries[${index}]`;
    const parts = readFields(reader, entry, at, ['id', 'title', 'citation']);
    const number = own(parts, 'id');
    return {
      // CWE ids are numbers in YAML
      id: typeof number === 'number' ? String(number) : readText(reader, parts, 'id', at),
      title: readLocalized(reader, parts, 'title', at),
      citation: own(parts, 'citation') === undefined ? null : readLocalized(reader, parts, 'citation', at),
    };
  });
  reportRepeated(
    reader,
    entries,
    (entry) => entry.id || undefined,
    (index) => `entries[${index}].id`,
  );
  return {
    id: readChoice(reader, fields, 'id', '', CROSSWALK_IDS) ?? 'gdpr',
    name: readLocalized(reader, fields, 'name', ''),
    version: readText(reader, fields, 'version', ''),
    note: readLocalized(reader, fields, 'note', ''),
    entries,
  };
}

// --- parts of a control ---

export function readId(reader: FileReader, fields: Fields, expected: string): string {
  const id = readText(reader, fields, 'id', '');
  if (id === '' || (id === expected && expected.split('/').every((part) => kebabCase.test(part)))) return id;
  const message =
    id === expected ? `${show(id)} is not written in kebab-case` : `${show(id)} does not fit the file's path`;
  report(
    reader,
    'id',
    message,
    id === expected ? 'Rename file and id: my-clause.' : `Write ${expected}, or move the file.`,
  );
  return id;
}

function readReference(reader: FileReader, fields: Fields, id: string): ControlReference {
  const reference = readFields(reader, own(fields, 'reference'), 'reference', ['document', 'section', 'clause']);
  const document = readText(reader, reference, 'document', 'reference');
  const expected = id.split('/')[0] ?? '';
  if (document !== '' && id !== '' && document !== expected) {
    const remedy = `Write ${expected}, or move the file to the folder ${document}.`;
    report(reader, 'reference.document', `${show(document)} is not the document of ${id}`, remedy);
  }
  return {
    document,
    section: readText(reader, reference, 'section', 'reference'),
    clause: readText(reader, reference, 'clause', 'reference'),
  };
}

export function readServedBy(reader: FileReader, fields: Fields, within = ''): readonly Facet[] {
  const facets: Facet[] = [];
  const list = member(within, 'servedBy');
  const entries = readList(reader, fields, 'servedBy', within);
  entries.forEach((entry, index) => {
    const at = `${list}[${index}]`;
    const parts = readFields(reader, entry, at, ['by', 'what', 'reviewIntervalMonths', 'facts', 'rest']);
    const by = readChoice(reader, parts, 'by', at, SERVED_BY);
    const what = readLocalized(reader, parts, 'what', at);
    const reviewed = own(parts, 'reviewIntervalMonths') !== undefined;
    if (reviewed && by !== undefined && by !== 'process') {
      const remedy = 'Remove it; for attestations write attest.intervalMonths.';
      report(reader, member(at, 'reviewIntervalMonths'), 'only a process has a review interval', remedy);
    }
    const interval = reviewed ? readCount(reader, parts, 'reviewIntervalMonths', at, longestInterval) : null;
    const facts = readFacts(reader, parts, at, by);
    const rest = readRest(reader, parts, at, facts);
    if (by !== undefined) facets.push({ by, what, reviewIntervalMonths: interval, ...facts, ...rest });
  });
  if (entries.length === 0) {
    report(reader, list, 'nothing says how the clause is served', `Name at least one of ${SERVED_BY.join(', ')}.`);
  }
  reportRepeated(
    reader,
    facets,
    (facet) => facet.by,
    (index) => `${list}[${index}].by`,
  );
  return facets;
}

/** What a process leaves behind, or what configuration files say; running the product is no fact. */
function readFacts(
  reader: FileReader,
  parts: Fields,
  at: string,
  by: ServedBy | undefined,
): Pick<Facet, 'facts' | 'configFacts'> {
  const isWritten = own(parts, 'facts') !== undefined;
  if (by === 'process') {
    if (!isWritten) {
      const remedy = `Name some of ${PROCESS_FACTS.join(', ')}.`;
      report(reader, member(at, 'facts'), 'nothing says what the process leaves behind', remedy);
    }
    return { facts: readFactNames<ProcessFact>(reader, parts, at, PROCESS_FACTS) };
  }
  if (!isWritten) return {};
  if (by === 'config') return { configFacts: readFactNames<ConfigFact>(reader, parts, at, CONFIG_FACTS) };
  report(reader, member(at, 'facts'), 'only a process or a configuration has facts', 'Remove it.');
  return {};
}

function readFactNames<T extends string>(
  reader: FileReader,
  parts: Fields,
  at: string,
  names: readonly T[],
): readonly T[] {
  return readList(reader, parts, 'facts', at).flatMap((entry, index) => {
    const fact = names.find((name) => name === entry);
    if (fact === undefined) {
      report(reader, `${member(at, 'facts')}[${index}]`, `${show(entry)} is no fact`, didYouMean(entry, names));
    }
    return fact ?? [];
  });
}

function readRest(
  reader: FileReader,
  parts: Fields,
  at: string,
  { configFacts }: Pick<Facet, 'configFacts'>,
): Pick<Facet, 'rest'> {
  if (own(parts, 'rest') === undefined) return {};
  if (configFacts === undefined) {
    report(
      reader,
      member(at, 'rest'),
      'nothing is checked that this could be the rest of',
      'Name facts, or remove it.',
    );
    return {};
  }
  return { rest: readLocalized(reader, parts, 'rest', at) };
}

export function readAttest(
  reader: FileReader,
  fields: Fields,
  servedBy: readonly Facet[],
  within = '',
): AttestationPlan | null {
  const place = member(within, 'attest');
  const wanted = servedBy.some((facet) => facet.by === 'attest');
  const value = own(fields, 'attest');
  if (value === undefined) {
    if (wanted) report(reader, place, 'attest is missing', 'List the items to attest under attest.items.');
    return null;
  }
  if (!wanted) {
    report(reader, place, 'the clause is not served by attest', 'Add attest to servedBy, or remove this.');
  }
  const plan = readFields(reader, value, place, ['intervalMonths', 'ownerRequired', 'items']);
  const intervalMonths = readCount(reader, plan, 'intervalMonths', place, longestInterval);
  const ownerRequired = own(plan, 'ownerRequired') ?? false;
  if (typeof ownerRequired !== 'boolean') {
    report(reader, `${place}.ownerRequired`, `${show(ownerRequired)} is not a truth value`, 'Write true or false.');
  }
  const items = readList(reader, plan, 'items', place).map((entry, index): AttestationItem => {
    const at = `${place}.items[${index}]`;
    const parts = readFields(reader, entry, at, ['id', 'title', 'intervalMonths']);
    const id = readText(reader, parts, 'id', at);
    if (id !== '' && !kebabCase.test(id)) {
      report(reader, `${at}.id`, `${show(id)} is not written in kebab-case`, 'Write it as my-item.');
    }
    const ownInterval = own(parts, 'intervalMonths') !== undefined;
    return {
      id,
      title: readLocalized(reader, parts, 'title', at),
      intervalMonths: ownInterval ? readCount(reader, parts, 'intervalMonths', at, longestInterval) : intervalMonths,
    };
  });
  if (items.length === 0) report(reader, `${place}.items`, 'there is nothing to attest', 'List at least one item.');
  reportRepeated(
    reader,
    items,
    (item) => item.id || undefined,
    (index) => `${place}.items[${index}].id`,
  );
  return { intervalMonths, ownerRequired: ownerRequired === true, items };
}

function readCrosswalk(reader: FileReader, fields: Fields): Crosswalk {
  const value = own(fields, 'crosswalk');
  const crosswalk = readFields(reader, value ?? {}, 'crosswalk', CROSSWALK_IDS);
  const texts = (key: Exclude<CrosswalkId, 'cwe'>): readonly string[] => readTexts(reader, crosswalk, key, 'crosswalk');
  return {
    gdpr: texts('gdpr'),
    iso27001: texts('iso27001'),
    asvs: texts('asvs'),
    cwe: readCwe(reader, crosswalk),
    dpv: texts('dpv'),
  };
}

function readCwe(reader: FileReader, crosswalk: Fields): readonly number[] {
  const numbers: number[] = [];
  readList(reader, crosswalk, 'cwe', 'crosswalk').forEach((entry, index) => {
    if (typeof entry === 'number' && Number.isInteger(entry) && entry > 0) numbers.push(entry);
    else report(reader, `crosswalk.cwe[${index}]`, `${show(entry)} is not a CWE number`, 'Write the number alone: 89.');
  });
  reportRepeated(reader, numbers, String, (index) => `crosswalk.cwe[${index}]`);
  return numbers;
}

function readProvenance(reader: FileReader, fields: Fields, crosswalk: Crosswalk): readonly Provenance[] {
  const provenance: Provenance[] = [];
  readList(reader, fields, 'provenance', '').forEach((entry, index) => {
    const at = `provenance[${index}]`;
    const parts = readFields(reader, entry, at, ['mapping', 'basis']);
    const mapping = readChoice(reader, parts, 'mapping', at, CROSSWALK_IDS);
    const basis = readText(reader, parts, 'basis', at);
    if (mapping === undefined) return;
    provenance.push({ mapping, basis });
    if (crosswalk[mapping].length === 0) {
      report(
        reader,
        `${at}.mapping`,
        `the clause has no mapping to ${mapping}`,
        'Remove this entry, or add the mapping.',
      );
    }
  });
  reportRepeated(
    reader,
    provenance,
    (entry) => entry.mapping,
    (index) => `provenance[${index}].mapping`,
  );
  for (const id of CROSSWALK_IDS) {
    if (crosswalk[id].length === 0 || provenance.some((entry) => entry.mapping === id)) continue;
    report(
      reader,
      'provenance',
      `nothing says what the mapping to ${id} rests on`,
      `Add an entry with mapping: ${id}.`,
    );
  }
  return provenance;
}

/** A list of texts without repetitions. */
export function readTexts(reader: FileReader, fields: Fields, key: string, at: string): readonly string[] {
  const place = member(at, key);
  const texts: string[] = [];
  readList(reader, fields, key, at).forEach((entry, index) => {
    if (typeof entry === 'string' && entry.trim() !== '') texts.push(entry.trim());
    else
      report(reader, `${place}[${index}]`, `expected a text, found ${show(entry)}`, 'Put numbers in quotes: "8.10".');
  });
  reportRepeated(
    reader,
    texts,
    (text) => text,
    (index) => `${place}[${index}]`,
  );
  return texts;
}

// --- across files ---

function checkAcross(
  documents: readonly Compiled<ControlDocument>[],
  controls: readonly Compiled<Control>[],
  crosswalks: readonly Compiled<CrosswalkScheme>[],
  announced: ReadonlySet<string>,
): ControlProblem[] {
  const problems: ControlProblem[] = [];
  reportTaken(problems, documents, 'order', (document) => String(document.order));
  reportTaken(problems, controls, 'id', (control) => control.id);
  reportTaken(problems, controls, 'order', (control) => `${control.reference.document} ${control.order}`);
  reportTaken(problems, crosswalks, 'id', (scheme) => scheme.id);

  const sections = new Map(documents.map(({ value }) => [value.id, value.sections]));
  const provisions = new Map(crosswalks.map(({ value }) => [value.id, value.entries.map((entry) => entry.id)]));
  const names = new Map([...provisions].map(([id, list]) => [id, new Set(list)]));
  for (const { file, value: control } of controls) {
    const reader: FileReader = { file, problems };
    const { document, section } = control.reference;
    const headings = sections.get(document);
    if (!announced.has(document)) {
      const remedy = `Add ${document}/document.yaml. ${didYouMean(document, [...announced])}`;
      report(reader, 'reference.document', `there is no document ${show(document)}`, remedy);
    } else if (headings !== undefined && !headings.includes(section)) {
      const message = `${document} has no section ${show(section)}`;
      report(reader, 'reference.section', message, didYouMean(section, headings));
    }
    for (const id of CROSSWALK_IDS) {
      const known = names.get(id);
      if (known === undefined) continue;
      control.crosswalk[id].map(String).forEach((entry, index) => {
        if (known.has(entry)) return;
        const remedy = didYouMean(entry, provisions.get(id) ?? []);
        report(reader, `crosswalk.${id}[${index}]`, `the crosswalk file of ${id} has no ${show(entry)}`, remedy);
      });
    }
  }
  return problems;
}

/** Reports every entry whose `keyOf` an earlier one has. */
function reportTaken<T>(
  problems: ControlProblem[],
  entries: readonly Compiled<T>[],
  at: string,
  keyOf: (value: T) => string,
): void {
  const takenBy = new Map<string, string>();
  for (const { file, value } of entries) {
    const key = keyOf(value);
    const other = takenBy.get(key);
    if (other === undefined) takenBy.set(key, file);
    else report({ file, problems }, at, `${other} has the same ${at}`, `Give one of the two another ${at}.`);
  }
}

function splitPath(file: string): { readonly folder: string; readonly name: string } {
  const parts = file.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.ya?ml$/, '');
  return { folder: parts.at(-2) ?? '', name };
}

/** By code units: the same order in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
