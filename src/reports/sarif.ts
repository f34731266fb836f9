/** SARIF 2.1.0, as code hosts and editors read it. Rules relate to our controls, which are taxonomies of their own. */
import { isTestPath } from '../base/testPath.js';
import {
  FINGERPRINT_NAME,
  type Control,
  type Finding,
  type FindingReview,
  type FlowStep,
  type Location,
  type Problem,
} from '../engine/index.js';
import { artifactUri } from './artifactUri.js';
import type { ReportInput, ReportRule } from './reportInput.js';
import { SEVERITY_SCALE } from './severity.js';
import { summarise, type ScanSummary } from './summary.js';
import type * as Sarif from './sarifTypes.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The name of the project's root; whoever reads the report knows where it is. */
const ROOT = '%SRCROOT%';

const INFORMATION = 'Technical evidence from static analysis; not legal advice.';

/** What each kind of problem means, for `tool.driver.notifications`. */
const NOTIFICATIONS: Readonly<Record<Problem['code'], string>> = {
  'too-large': 'The file is larger than what is analysed.',
  deadline: 'The file took too long.',
  'parse-aborted': 'The parser failed on the file.',
  'syntax-errors': 'Parts of the file are not valid in its language; the rest was analysed.',
  'analysis-failed': 'The analysis of the file failed.',
  'analysis-budget': 'The analysis of the file was cut short.',
  unreadable: 'The file could not be read.',
  binary: 'The file is no text.',
  minified: 'The file is minified.',
  excluded: 'The file was named and is left out by a rule of exclusion.',
  'no-rules': 'There are no rules for the language of the file.',
  suppression: 'A suppression has no effect or is faulty.',
  'accepted-risk': 'An entry of the accepted risks has expired, has no effect or is faulty.',
  baseline: 'The baseline is faulty.',
  configuration: 'The configuration is faulty.',
  attestation: 'The file with the attestations is faulty.',
};

export function sarifReport(input: ReportInput): string {
  const log: Sarif.Log = { $schema: SCHEMA, version: '2.1.0', runs: [new RunBuilder(input).build()] };
  return JSON.stringify(log, null, 2) + '\n';
}

class RunBuilder {
  private readonly summary: ScanSummary;
  private readonly ruleIndex: ReadonlyMap<string, number>;
  /** Place of each control: taxonomy and taxon. */
  private readonly taxa = new Map<
    string,
    { readonly taxonomy: string; readonly toolIndex: number; readonly index: number }
  >();
  private readonly artifactIndex: ReadonlyMap<string, number>;

  constructor(private readonly input: ReportInput) {
    this.summary = summarise(input.scan);
    this.ruleIndex = new Map(input.rules.map((rule, index) => [rule.id, index]));
    const analysed = input.scan.files.filter((file) => file.analysed);
    this.artifactIndex = new Map(analysed.map((file, index) => [file.path, index]));
    input.documents.forEach((document, toolIndex) => {
      this.controlsOf(document.id).forEach((control, index) => {
        this.taxa.set(control.id, { taxonomy: document.id, toolIndex, index });
      });
    });
  }

  build(): Sarif.Run {
    const { scan, documents } = this.input;
    return {
      tool: {
        driver: {
          name: 'TOM Review',
          version: scan.versions.tool,
          semanticVersion: scan.versions.tool,
          fullDescription: { text: `Reviews source code for security and privacy. ${INFORMATION}` },
          rules: this.input.rules.map((rule) => this.rule(rule)),
          notifications: Object.entries(NOTIFICATIONS).map(([id, text]) => ({ id, shortDescription: { text } })),
          supportedTaxonomies: documents.map(({ id }, index) => ({ name: id, index })),
        },
      },
      taxonomies: documents.map((document) => ({
        name: document.id,
        version: String(document.version),
        organization: document.issuer,
        shortDescription: { text: document.title.en },
        fullDescription: { text: document.description.en },
        isComprehensive: true,
        taxa: this.controlsOf(document.id).map(taxon),
      })),
      invocations: [this.invocation()],
      originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the project that was scanned.' } } },
      artifacts: scan.files
        .filter((file) => file.analysed)
        .map(({ path, language }) => ({
          location: { uri: artifactUri(path), uriBaseId: ROOT },
          sourceLanguage: language,
        })),
      results: this.results().map((finding) => this.result(finding)),
      columnKind: 'utf16CodeUnits',
      properties: {
        asOf: scan.asOf,
        dataHash: scan.versions.data,
        configurationHash: scan.configHash,
        filesAnalysed: this.summary.filesAnalysed,
        notAnalysedByType: scan.notAnalysedByType,
        excluded: scan.excluded,
        ...this.leftOut(),
      },
    };
  }

  /** What was not asked for, by `--new-only` or `--changed-since`, is counted instead. */
  private results(): readonly Finding[] {
    return this.allFindings().filter(({ state }) => state !== 'baseline' && state !== 'unchanged');
  }

  private allFindings(): readonly Finding[] {
    return this.input.scan.files.flatMap((file) => file.findings);
  }

  private leftOut(): Sarif.PropertyBag {
    const count = (wanted: Finding['state']): number =>
      this.allFindings().filter(({ state }) => state === wanted).length;
    const counts = { findingsInBaseline: count('baseline'), findingsUnchanged: count('unchanged') };
    return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));
  }

  private controlsOf(document: string): readonly Control[] {
    return this.input.controls.filter((control) => control.reference.document === document);
  }

  private rule(rule: ReportRule): Sarif.ReportingDescriptor {
    const setting = this.input.scan.ruleSettings[rule.id];
    const severity = setting === undefined || setting === 'off' ? rule.severity : setting;
    const { sarifLevel, securitySeverity } = SEVERITY_SCALE[severity];
    return {
      id: rule.id,
      name: pascalCase(rule.id),
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.why },
      help: { text: `${rule.why}\n\n${rule.fix}`, markdown: rule.doc },
      defaultConfiguration: { level: sarifLevel, enabled: setting !== 'off' },
      relationships: rule.controls.flatMap((id) => this.relationship(id)),
      properties: {
        tags: ['security', rule.family, ...rule.cwe.map(cweTag)],
        'security-severity': securitySeverity,
        'problem.severity': sarifLevel === 'note' ? 'recommendation' : sarifLevel,
        controls: rule.controls,
      },
    };
  }

  private taxonReference(control: string): Sarif.DescriptorReference[] {
    const place = this.taxa.get(control);
    if (place === undefined) return [];
    const { taxonomy, toolIndex, index } = place;
    return [{ id: control, index, toolComponent: { name: taxonomy, index: toolIndex } }];
  }

  private relationship(control: string): Sarif.Relationship[] {
    return this.taxonReference(control).map((target) => ({ target, kinds: ['relevant'] }));
  }

  private result(finding: Finding): Sarif.Result {
    const { sarifLevel } = SEVERITY_SCALE[finding.severity];
    const index = this.ruleIndex.get(finding.ruleId);
    return {
      ruleId: finding.ruleId,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: sarifLevel,
      message: { text: finding.message },
      locations: [{ physicalLocation: this.place(finding.location, finding.snippet) }],
      ...(finding.path.length > 1
        ? { codeFlows: [{ threadFlows: [{ locations: finding.path.map((s) => this.step(s)) }] }] }
        : {}),
      partialFingerprints: { [FINGERPRINT_NAME]: finding.fingerprint },
      taxa: finding.controls.flatMap((id) => this.taxonReference(id)),
      // an empty list says that somebody looked: none of the others is suppressed
      suppressions: this.suppressions(finding),
      ...baselineState(finding),
      ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => this.fix(fix, finding)) } : {}),
      properties: {
        severity: finding.severity,
        confidence: finding.confidence,
        risk: finding.risk,
        controls: finding.controls,
        dataTypes: finding.dataTypes,
        ...(finding.recipients === undefined ? {} : { recipients: finding.recipients }),
        state: finding.state,
        ...(isTestPath(finding.location.path) ? { inTestCode: true } : {}),
        ...(finding.facts === undefined ? {} : { triage: finding.facts }),
        ...(finding.review === undefined ? {} : reviewProperties(finding.review)),
      },
    };
  }

  /** A suppression says that there is no flaw; an accepted risk is a flaw, with somebody who answers for it. */
  private suppressions({ state, suppression, review }: Finding): Sarif.Suppression[] {
    if (state === 'suppressed' && suppression !== null) {
      const { by = 'comment', reason, until, location } = suppression;
      return [
        {
          kind: by === 'comment' ? 'inSource' : 'external',
          status: 'accepted',
          justification: reason,
          location: { physicalLocation: this.place(location) },
          properties: { type: by === 'false-positive' ? by : 'suppression', ...(until === null ? {} : { until }) },
        },
      ];
    }
    if (state !== 'accepted') return [];
    const { reason, ...answer } = review?.acceptance ?? { reason: '' };
    return [
      {
        kind: 'external',
        status: 'accepted',
        ...(reason === '' ? {} : { justification: reason }),
        properties: { type: 'accepted-risk', ...answer },
      },
    ];
  }

  private step(step: FlowStep): Sarif.ThreadFlowLocation {
    return {
      location: { physicalLocation: this.place(step.location), message: { text: step.message } },
      kinds: [step.kind],
      importance: step.kind === 'source' || step.kind === 'sink' ? 'essential' : 'important',
    };
  }

  private fix(fix: Finding['fixes'][number], finding: Finding): Sarif.Fix {
    return {
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation: this.artifact(finding.location.path),
          replacements: fix.edits.map(({ start, end, newText }) => ({
            deletedRegion: { charOffset: start, charLength: end - start },
            insertedContent: { text: newText },
          })),
        },
      ],
    };
  }

  private artifact(path: string): Sarif.ArtifactLocation {
    const index = this.artifactIndex.get(path);
    return { uri: artifactUri(path), uriBaseId: ROOT, ...(index === undefined ? {} : { index }) };
  }

  private place(location: Location, snippet = ''): Sarif.PhysicalLocation {
    const { path, startLine, startColumn, endLine, endColumn } = location;
    return {
      artifactLocation: this.artifact(path),
      region: { startLine, startColumn, endLine, endColumn },
      // the snippet is the first line, so it is the context of what stands on one line
      ...(snippet !== '' && startLine === endLine
        ? { contextRegion: { startLine, endLine, snippet: { text: snippet } } }
        : {}),
    };
  }

  private invocation(): Sarif.Invocation {
    const { notAnalysed, problems } = this.summary;
    const isConfiguration = (problem: Problem): boolean => problem.code === 'configuration';
    const types = Object.entries(this.input.scan.notAnalysedByType).map(([type, number]) => ({
      descriptor: { id: 'no-rules' },
      level: 'note' as const,
      message: { text: `Not analysed: ${number} of type ${type}, for which there are no rules.` },
    }));
    const all = [...notAnalysed, ...problems];
    return {
      executionSuccessful: !this.input.scan.isCancelled,
      toolExecutionNotifications: [
        ...all.filter((problem) => !isConfiguration(problem)).map((problem) => this.notification(problem)),
        ...types,
      ],
      toolConfigurationNotifications: all.filter(isConfiguration).map((problem) => this.notification(problem)),
    };
  }

  private notification({ code, severity, path, location, message }: Problem): Sarif.Notification {
    const place = location === null ? { artifactLocation: this.artifact(path) } : this.place(location);
    return {
      descriptor: { id: code },
      level: severity,
      message: { text: message },
      locations: [{ physicalLocation: place }],
    };
  }
}

/** Whether the baseline had it; only where there is one. */
function baselineState({ review }: Finding): Pick<Sarif.Result, 'baselineState'> {
  const isKnown = review?.isKnown ?? null;
  return isKnown === null ? {} : { baselineState: isKnown ? 'unchanged' : 'new' };
}

function reviewProperties({ state, note, remediation }: FindingReview): Sarif.PropertyBag {
  return { review: state, ...(note === null ? {} : { note }), ...remediation };
}

function taxon({ id, title, statement, reference, crosswalk }: Control): Sarif.ReportingDescriptor {
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: title.en },
    fullDescription: { text: statement.en },
    properties: { section: reference.section, clause: reference.clause, crosswalk },
  };
}

/** GitHub's form of a CWE: `external/cwe/cwe-089`. */
function cweTag(number: number): string {
  return `external/cwe/cwe-${String(number).padStart(3, '0')}`;
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[-/])([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
