/**
 * A TOM document of a team: one mapping with its clauses, in a file of its own or inside the configuration. A clause leans on
 * clauses of the product's catalogue, so that what is found and shown for those counts for it too:
 *
 * - `satisfies`: it is the team's way of meeting them; its attestation counts for them as well
 * - `maps-to`: it speaks of the same matter
 *
 * Read by the same getters as the catalogue: every fault has its place, and the nearest name.
 */
import type { DataFile, DataProblem } from '../rules/compile/dataFile.js';
import { readAttest, readId, readServedBy, readTexts } from './compileControls.js';
import type { AttestationPlan, Control, ControlDocument, Facet, LocalizedText } from './control.js';
import {
  didYouMean,
  own,
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
import { placedProblems } from './placedProblems.js';

export interface TeamDocument {
  readonly document: ControlDocument;
  readonly controls: readonly Control[];
}

export const DOCUMENT_KEYS = ['id', 'title', 'version', 'updated', 'issuer', 'language', 'description', 'clauses'];
export const CLAUSE_KEYS = [
  ...['id', 'version', 'title', 'statement', 'section', 'satisfies', 'maps-to', 'servedBy', 'attest'],
];

/**
 * @param known the product's controls, which clauses may name
 * @param order place among the documents
 * @returns undefined where something is wrong; `problems` says what
 */
export function compileTeamDocument(
  file: DataFile,
  known: readonly Control[],
  order: number,
  problems: DataProblem[],
): TeamDocument | undefined {
  const reader: FileReader = { file: file.file, problems: [] };
  const fields = readFields(reader, file.value, '', DOCUMENT_KEYS);
  const id = readId(reader, fields, readText({ file: '', problems: [] }, fields, 'id', ''));
  const version = readCount(reader, fields, 'version', '');
  const updated = readDate(reader, fields, 'updated', '');
  const title = readTitle(reader, fields, 'title', '');
  const clauses = readList(reader, fields, 'clauses', '');
  const controls = clauses.map((value, index) => {
    const at = `clauses[${index}]`;
    const clause = readFields(reader, value, at, CLAUSE_KEYS);
    const control = readClause(reader, clause, at, { id, known });
    return {
      ...control,
      order: index + 1,
      place: { file: file.file, ...file.positionOf(['clauses', index], 'value') },
    };
  });
  if (clauses.length === 0) report(reader, 'clauses', 'the document has no clause', 'List at least one.');
  reportRepeated(
    reader,
    controls,
    (control) => control.id || undefined,
    (index) => `clauses[${index}].id`,
  );
  const document: ControlDocument = {
    ...{ id, order, version, updated, title, originalTitle: title.en, date: updated, file: file.file },
    issuer: own(fields, 'issuer') === undefined ? '' : readText(reader, fields, 'issuer', ''),
    language: own(fields, 'language') === undefined ? 'en' : readText(reader, fields, 'language', ''),
    description: own(fields, 'description') === undefined ? title : readTitle(reader, fields, 'description', ''),
    sections: [...new Set(controls.map(({ reference }) => reference.section))],
  };
  problems.push(...placedProblems(reader.problems, file));
  return reader.problems.length > 0 ? undefined : { document, controls };
}

/** A text in one language counts for both. */
function readTitle(reader: FileReader, fields: Fields, key: string, at: string): LocalizedText {
  if (typeof own(fields, key) === 'object') return readLocalized(reader, fields, key, at);
  const text = readText(reader, fields, key, at);
  return { en: text, de: text };
}

function readClause(
  reader: FileReader,
  fields: Fields,
  at: string,
  document: { readonly id: string; readonly known: readonly Control[] },
): Omit<Control, 'order'> {
  const name = readText(reader, fields, 'id', at);
  if (name !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    report(
      reader,
      `${at}.id`,
      `${show(name)} is not written in kebab-case`,
      'Write it as my-clause, without the document.',
    );
  }
  const title = readTitle(reader, fields, 'title', at);
  const satisfies = readControlIds(reader, fields, 'satisfies', at, document.known);
  const mapsTo = readControlIds(reader, fields, 'maps-to', at, document.known);
  const base = document.known.filter((control) => satisfies.includes(control.id) || mapsTo.includes(control.id));
  const ownFacets = own(fields, 'servedBy') === undefined ? [] : readServedBy(reader, fields, at);
  const hasAttest = own(fields, 'attest') !== undefined;
  const servedBy = facetsOf(title, base, ownFacets, hasAttest);
  const ownPlan = hasAttest ? readAttest(reader, fields, servedBy, at) : null;
  if (servedBy.length === 0 && satisfies.length + mapsTo.length === 0) {
    const remedy = 'Name clauses under satisfies or maps-to, or write servedBy or attest.';
    report(reader, at, 'nothing says how the clause is served', remedy);
  }
  return {
    id: `${document.id}/${name}`,
    version: own(fields, 'version') === undefined ? 1 : readCount(reader, fields, 'version', at),
    title,
    statement: own(fields, 'statement') === undefined ? title : readTitle(reader, fields, 'statement', at),
    reference: {
      document: document.id,
      section: own(fields, 'section') === undefined ? title.en : readText(reader, fields, 'section', at),
      clause: title.en,
    },
    servedBy,
    attest: ownPlan ?? (servedBy.some(({ by }) => by === 'attest') ? derivedPlan(title, base) : null),
    crosswalk: {
      gdpr: union(base.map(({ crosswalk }) => crosswalk.gdpr)),
      iso27001: union(base.map(({ crosswalk }) => crosswalk.iso27001)),
      asvs: union(base.map(({ crosswalk }) => crosswalk.asvs)),
      cwe: union(base.map(({ crosswalk }) => crosswalk.cwe)),
      dpv: union(base.map(({ crosswalk }) => crosswalk.dpv)),
    },
    provenance: [],
    satisfies,
    mapsTo,
  };
}

function union<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return [...new Set(lists.flat())];
}

function readControlIds(
  reader: FileReader,
  fields: Fields,
  key: string,
  at: string,
  known: readonly Control[],
): readonly string[] {
  const ids = known.map(({ id }) => id);
  const texts = readTexts(reader, fields, key, at);
  texts.forEach((text, index) => {
    if (!ids.includes(text)) {
      report(reader, `${at}.${key}[${index}]`, `there is no control ${show(text)}`, didYouMean(text, ids));
    }
  });
  return texts;
}

/** Each way once: the team's own words come first, then those of the clauses it leans on. */
function facetsOf(
  title: LocalizedText,
  base: readonly Control[],
  written: readonly Facet[],
  hasAttest: boolean,
): readonly Facet[] {
  const facets = new Map(written.map((facet) => [facet.by, facet]));
  if (hasAttest && !facets.has('attest'))
    facets.set('attest', { by: 'attest', what: title, reviewIntervalMonths: null });
  for (const facet of base.flatMap(({ servedBy }) => servedBy)) {
    const known = facets.get(facet.by);
    if (known === undefined) facets.set(facet.by, facet);
    else if (facet.by === 'config') facets.set('config', { ...known, ...factsOfBoth(known, facet) });
    else if (facet.by === 'process') {
      const facts = union([known.facts ?? [], facet.facts ?? []]);
      const intervals = [known.reviewIntervalMonths, facet.reviewIntervalMonths].filter((months) => months !== null);
      facets.set('process', {
        ...known,
        facts,
        reviewIntervalMonths: intervals.length > 0 ? Math.min(...intervals) : null,
      });
    }
  }
  return [...facets.values()];
}

/** What configuration files say of two clauses, with all that is in no fact of either. */
function factsOfBoth(known: Facet, facet: Facet): Pick<Facet, 'configFacts' | 'rest'> {
  const configFacts = union([known.configFacts ?? [], facet.configFacts ?? []]);
  if (configFacts.length === 0) return {};
  const rests = [known, facet].flatMap(({ configFacts: own, rest, what }) => rest ?? (own === undefined ? what : []));
  const joined = (language: 'en' | 'de'): string => union([rests.map((rest) => rest[language])]).join('; ');
  return { configFacts, ...(rests.length > 0 ? { rest: { en: joined('en'), de: joined('de') } } : {}) };
}

/** One item for the clause as a whole, as often as the strictest of the clauses that it leans on. */
function derivedPlan(title: LocalizedText, base: readonly Control[]): AttestationPlan {
  const plans = base.flatMap(({ attest }) => attest ?? []);
  const intervals = plans.flatMap(({ items }) => items.map((item) => item.intervalMonths));
  const intervalMonths = intervals.length > 0 ? Math.min(...intervals) : 12;
  return {
    intervalMonths,
    ownerRequired: plans.some(({ ownerRequired }) => ownerRequired),
    items: [{ id: WHOLE_ITEM, title, intervalMonths }],
  };
}

/** The item of a team's clause that has none of its own. */
export const WHOLE_ITEM = 'whole-clause';
