/**
 * OSCAL 1.2 assessment results (NIST): what was seen, risks, and clauses with a gap. OSCAL knows only "satisfied" and
 * "not-satisfied"; since evidence from one place never covers the rest, no clause is called satisfied here. Clauses without
 * a gap stand as observations, with their state as a property.
 */
import { escapeMarkdown } from '../base/escapeMarkdown.js';
import { statusLabel, type Finding } from '../engine/index.js';
import { artifactUri } from './artifactUri.js';
import { uuidOf } from './digest.js';
import {
  deadlineText,
  DISCLAIMER,
  findingName,
  isOpen,
  placeText,
  reportModel,
  revisionText,
  type ClauseView,
  type NumberedFinding,
  type ReportModel,
} from './model.js';
import { printable } from './printable.js';
import type { ReportInput } from './reportInput.js';
import { facetCounts } from './statusText.js';

const OSCAL_VERSION = '1.2.3';

/** Namespace of our properties. */
const NAMESPACE = 'https://tom-review.invalid/ns/oscal';

export function oscalReport(input: ReportInput): string {
  return JSON.stringify({ 'assessment-results': new Builder(reportModel(input)).build() }, null, 2) + '\n';
}

interface Property {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

class Builder {
  private readonly time: string;
  /** Names the document: the same scan has the same names. */
  private readonly scanId: string;
  private readonly planId: string;
  private readonly origin: object;
  private readonly findings: readonly NumberedFinding[];
  private readonly ids: ReadonlyMap<NumberedFinding, string>;

  constructor(private readonly model: ReportModel) {
    const { scan, revision } = model.input;
    this.time = `${scan.asOf}T00:00:00Z`;
    const commit = revision.kind === 'git' ? (revision.commit ?? '') : '';
    this.findings = model.findings.filter(({ finding }) => finding.state !== 'suppressed');
    this.ids = namesOf(this.findings);
    const content = [
      ...this.ids.values(),
      ...model.documents.flatMap(({ clauses }) => clauses.map((c) => c.status.word)),
    ];
    this.scanId = uuidOf(
      'scan',
      scan.asOf,
      commit,
      scan.versions.tool,
      scan.versions.data,
      scan.configHash,
      ...content,
    );
    this.planId = uuidOf('plan', scan.versions.data, scan.configHash);
    this.origin = { actors: [{ type: 'tool', 'actor-uuid': uuidOf('tool', scan.versions.tool) }] };
  }

  build(): object {
    const { scan } = this.model.input;
    return {
      uuid: this.scanId,
      metadata: {
        title: 'Technical and organisational measures: evidence from source code',
        'last-modified': this.time,
        version: scan.asOf,
        'oscal-version': OSCAL_VERSION,
        remarks: DISCLAIMER,
      },
      'import-ap': { href: `#${this.planId}`, remarks: 'The rules of the tool stand in for a plan.' },
      results: [this.result()],
      'back-matter': {
        resources: [
          {
            uuid: this.planId,
            title: 'What was looked for',
            description: `The rules of tom-review ${line(scan.versions.tool)}, content hash ${line(scan.versions.data)}, with the configuration ${line(scan.configHash)}.`,
          },
        ],
      },
    };
  }

  private result(): object {
    const { input, summary, documents } = this.model;
    const { scan, revision } = input;
    const clauses = documents.flatMap((document) => document.clauses);
    const checked = clauses.filter(({ status }) => status.word !== 'not-checkable');
    const risks = this.findings.map((entry) => this.risk(entry));
    const gaps = clauses.filter(({ status }) => status.word === 'gap-found').map((clause) => this.finding(clause));
    const notAnalysed = summary.notAnalysed.length;
    return {
      uuid: uuidOf('result', this.scanId),
      title: 'Static analysis of source code',
      description: `${summary.filesAnalysed} files analysed, ${notAnalysed} files not analysed. ${DISCLAIMER}`,
      start: this.time,
      end: this.time,
      props: [
        property('revision', revisionText(revision)),
        property('complete', scan.isCancelled ? 'no' : 'yes'),
        property('files-analysed', String(summary.filesAnalysed)),
        property('files-not-analysed', String(notAnalysed)),
        ...Object.entries(scan.notAnalysedByType).map(([type, number]) =>
          property('files-without-rules', `${number} of type ${type}`),
        ),
      ],
      'reviewed-controls': {
        description: 'Clauses of which code or the workspace can tell something; their state is in the observations.',
        'control-selections': [
          checked.length === 0 ? { 'include-all': {} } : { 'include-controls': checked.map(controlOf) },
        ],
      },
      observations: [
        ...clauses.map((clause) => this.clauseObservation(clause)),
        ...this.findings.map((entry) => this.findingObservation(entry)),
      ],
      ...(risks.length > 0 ? { risks } : {}),
      ...(gaps.length > 0 ? { findings: gaps } : {}),
    };
  }

  private clauseObservation({ control, status }: ClauseView): object {
    const facets = status.facets.map((facet) => {
      const known = [...facetCounts(facet), ...facet.reasons.map(({ message }) => message)].map(line);
      return `${facet.by}: ${statusLabel(facet.word)}${known.length > 0 ? ` (${known.join('; ')})` : ''}`;
    });
    return {
      uuid: this.clauseId(control.id),
      title: line(`${control.id}: ${control.title.en}`),
      description: facets.join('. ') || statusLabel(status.word),
      props: [property('clause', control.id), property('state', status.word)],
      methods: ['EXAMINE'],
      types: ['control-objective'],
      origins: [this.origin],
      collected: this.time,
    };
  }

  private clauseId(id: string): string {
    return uuidOf('clause', this.scanId, id);
  }

  private findingObservation(entry: NumberedFinding): object {
    const { finding, rule } = entry;
    return {
      uuid: uuidOf('observation', this.scanId, this.nameOf(entry)),
      title: line(`${findingName(entry)}: ${rule?.title ?? finding.ruleId}`),
      description: line(finding.message),
      props: [property('rule', finding.ruleId), property('fingerprint', finding.fingerprint)],
      methods: ['EXAMINE'],
      types: ['finding'],
      origins: [this.origin],
      'relevant-evidence': [
        {
          href: `${artifactUri(finding.location.path)}#L${finding.location.startLine}`,
          description: line(placeText(finding.location)),
        },
      ],
      collected: this.time,
    };
  }

  private risk(entry: NumberedFinding): object {
    const { finding, rule } = entry;
    const { review, severity, risk, confidence } = finding;
    const due = review?.remediation.due ?? null;
    const acceptance = finding.state === 'accepted' ? review?.acceptance : null;
    const accepted =
      acceptance == null
        ? []
        : [
            property('accepted-by', acceptance.owner),
            property('approved-by', acceptance.approver),
            property('accepted-until', acceptance.expires),
          ];
    return {
      uuid: this.riskId(entry),
      title: line(`${findingName(entry)}: ${rule?.title ?? finding.ruleId}`),
      description: line(finding.message),
      statement: line(rule?.why ?? finding.message),
      props: [
        property('severity', severity),
        property('risk', String(risk)),
        property('confidence', confidence),
        property('deadline', deadlineText(finding)),
        ...accepted.filter(({ value }) => value !== ''),
      ],
      status: isOpen(finding) ? 'open' : 'deviation-approved',
      ...(due === null ? {} : { deadline: `${due}T00:00:00Z` }),
      'related-observations': [{ 'observation-uuid': uuidOf('observation', this.scanId, this.nameOf(entry)) }],
    };
  }

  private finding({ control, findings }: ClauseView): object {
    const named = findings.filter((entry) => this.ids.has(entry));
    return {
      uuid: uuidOf('finding', this.scanId, control.id),
      title: line(`Gap found: ${control.title.en}`),
      description: line(control.statement.en),
      target: {
        type: 'statement-id',
        'target-id': controlToken(control.id),
        status: { state: 'not-satisfied', reason: 'fail', remarks: `${findings.length} open findings.` },
      },
      'related-observations': [{ 'observation-uuid': this.clauseId(control.id) }],
      ...(named.length > 0 ? { 'related-risks': named.map((entry) => ({ 'risk-uuid': this.riskId(entry) })) } : {}),
    };
  }

  private nameOf(entry: NumberedFinding): string {
    return this.ids.get(entry) ?? findingName(entry);
  }

  private riskId(entry: NumberedFinding): string {
    return uuidOf('risk', this.scanId, this.nameOf(entry));
  }
}

/** A name for each, also where two in one file have the same fingerprint. */
function namesOf(entries: readonly NumberedFinding[]): ReadonlyMap<NumberedFinding, string> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const key = keyOf(entry.finding);
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      return [entry, `${key}\0${occurrence}`];
    }),
  );
}

function keyOf({ location, fingerprint }: Finding): string {
  return `${location.path}\0${fingerprint}`;
}

function controlOf({ control }: ClauseView): object {
  return { 'control-id': controlToken(control.id) };
}

/** A token of OSCAL has no slash. */
function controlToken(id: string): string {
  return id.replaceAll('/', '.');
}

/** Text without line breaks or blanks around it, and not empty: what OSCAL calls a string. */
function property(name: string, value: string): Property {
  return { name, ns: NAMESPACE, value: printable(value).trim() || 'none' };
}

/** A line of Markdown that says the text and nothing else. */
function line(text: string): string {
  return escapeMarkdown(printable(text)).trim() || 'none';
}
