import type { CompiledRule, Control, ControlDocument, Finding, Location, Problem } from '../../src/engine/index.js';
import type { ReportInput, ScanResult } from '../../src/reports/index.js';

export function place(
  path: string,
  startLine = 3,
  startColumn = 5,
  endLine = startLine,
  endColumn = startColumn + 10,
): Location {
  return { path, start: 40, end: 50, startLine, startColumn, endLine, endColumn };
}

export function finding(path: string, over: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'sql-injection',
    location: place(path),
    message: 'This SQL statement is built from req.query.id (user input).',
    severity: 'high',
    confidence: 'high',
    path: [
      { kind: 'source', location: place(path, 1, 1), message: 'req.query.id is user input' },
      { kind: 'call', location: place('src/db.ts', 9, 2), message: 'passed to find as id' },
      { kind: 'sink', location: place(path), message: 'reaches db.query(text)' },
    ],
    fixes: [],
    fingerprint: '0123456789abcdef',
    state: 'open',
    suppression: null,
    controls: ['acme/sql', 'acme/input'],
    cwe: [89],
    dataTypes: [],
    risk: 80,
    snippet: 'db.query(text);',
    ...over,
  };
}

export function problemAt(
  path: string,
  code: Problem['code'],
  message: string,
  location: Location | null = null,
): Problem {
  return { code, severity: 'warning', path, location, message };
}

const rule = (id: string, over: Partial<CompiledRule>): CompiledRule => ({
  id,
  title: 'SQL injection',
  family: 'injection',
  mode: 'taint',
  polarity: 'violation',
  severity: 'high',
  cwe: [89],
  controls: ['acme/sql', 'acme/input'],
  languages: ['javascript', 'typescript'],
  message: 'This SQL statement is built from {source}.',
  why: 'Whoever controls the value can change the statement.',
  fix: 'Pass the value as a parameter.',
  doc: '# SQL injection\n',
  suppressible: true,
  sources: [],
  notSources: [],
  sinks: [],
  sanitizers: [],
  where: [],
  position: 'any',
  severityBySource: {},
  range: 'call',
  settings: [],
  literals: [],
  exclude: [],
  quickFixes: [],
  ...over,
});

const control = (id: string, title: string): Control => ({
  id,
  version: 1,
  order: 1,
  title: { en: title, de: title },
  statement: { en: `${title} is kept.`, de: `${title} wird eingehalten.` },
  reference: { document: 'acme', section: 'Access', clause: 'First point' },
  servedBy: [{ by: 'rule', what: { en: 'Code is checked.', de: 'Code wird geprüft.' }, reviewIntervalMonths: null }],
  attest: null,
  crosswalk: { gdpr: ['Art. 32(1)(b)'], iso27001: ['8.28'], asvs: [], cwe: [], dpv: [] },
  provenance: [],
});

const document: ControlDocument = {
  id: 'acme',
  order: 1,
  version: 2,
  updated: '2026-01-01',
  title: { en: 'ACME measures', de: 'Maßnahmen von ACME' },
  originalTitle: 'ACME measures',
  issuer: 'ACME',
  language: 'en',
  date: null,
  description: { en: 'What ACME does.', de: 'Was ACME tut.' },
  sections: ['Access'],
};

export const SAMPLE_SCAN: ScanResult = {
  root: '/home/somebody/project',
  files: [
    {
      path: 'src/a b.ts',
      language: 'typescript',
      analysed: true,
      lines: 120,
      findings: [
        finding('src/a b.ts'),
        finding('src/a b.ts', {
          ruleId: 'hardcoded-credential',
          location: place('src/a b.ts', 7, 1, 8, 4),
          message: 'password is a fixed value.',
          severity: 'critical',
          confidence: 'medium',
          path: [{ kind: 'sink', location: place('src/a b.ts', 7, 1), message: 'reaches "********"' }],
          cwe: [798],
          controls: ['acme/input'],
          dataTypes: ['password'],
          snippet: 'const password = "********";',
          fixes: [
            {
              title: 'Read it from the environment',
              kind: 'review',
              edits: [{ start: 40, end: 50, newText: 'process.env.PASSWORD' }],
            },
          ],
        }),
        finding('src/a b.ts', {
          location: place('src/a b.ts', 20),
          state: 'suppressed',
          suppression: { reason: 'id is a number', until: '2027-01-01', location: place('src/a b.ts', 19) },
        }),
      ],
      problems: [problemAt('src/a b.ts', 'suppression', 'xss finds nothing here.', place('src/a b.ts', 30, 4))],
    },
    { path: 'src/db.ts', language: 'typescript', analysed: true, lines: 30, findings: [], problems: [] },
    {
      path: 'src/odd.js',
      language: 'javascript',
      analysed: false,
      lines: 0,
      findings: [],
      problems: [problemAt('src/odd.js', 'analysis-failed', 'The analysis failed.')],
    },
  ],
  skipped: [
    problemAt('lib/x.min.js', 'minified', 'It is minified.'),
    problemAt('src/z.ts', 'binary', 'It is no text.'),
  ],
  notAnalysedByType: { '.ejs': 2, '.py': 1 },
  excluded: [
    { by: 'default', pattern: 'node_modules', paths: 1 },
    { by: 'gitignore', pattern: '.gitignore', paths: 3 },
  ],
  problems: [problemAt('app/tom-review.yaml', 'configuration', 'Only the tom-review.yaml at the root is read.')],
  versions: { tool: '1.2.3', data: 'feedfacefeedface' },
  configFiles: ['tom-review.yaml'],
  configHash: '00112233445566aa',
  ruleSettings: { 'off-rule': 'off' },
  asOf: '2026-06-15',
  isCancelled: false,
};

export const SAMPLE: ReportInput = {
  scan: SAMPLE_SCAN,
  revision: { kind: 'git', commit: '0123456789abcdef0123456789abcdef01234567', changed: 1, untracked: 2 },
  rules: [
    rule('hardcoded-credential', {
      title: 'Fixed credential',
      family: 'secrets',
      mode: 'literal',
      severity: 'critical',
      cwe: [798],
      controls: ['acme/input'],
    }),
    rule('off-rule', { title: 'Off', severity: 'info', cwe: [] }),
    rule('sql-injection', {}),
  ],
  controls: [control('acme/input', 'Input is checked'), control('acme/sql', 'Statements are constant')],
  documents: [document],
  dataTypes: [
    {
      id: 'password',
      title: { en: 'Password', de: 'Passwort' },
      kind: 'password',
      category: 'authentication',
      sensitivity: 3,
    },
  ],
};

/** Every field that may be absent is there: records, evidence, attestations, history. */
export const RICH: ReportInput = withText('by the owner');

/** @param text stands wherever people have written something */
export function withText(text: string): ReportInput {
  const path = 'src/a b.ts';
  const at = place(path, 5);
  const remediation = {
    firstSeen: '2026-01-01',
    firstSeenBy: 'baseline' as const,
    due: '2026-01-31',
    overdueDays: 135,
  };
  const acceptance = { reason: text, owner: text, approver: text, ticket: text, expires: '2026-12-31' };
  const review = { state: 'accepted' as const, note: text, acceptance, isKnown: true, remediation };
  const facts = {
    harm: 'high',
    nature: 'alteration',
    data: 'none',
    operations: 'exposed',
    spread: 'isolated',
  } as const;
  const evidence = {
    found: [{ ruleId: 'sql-injection', location: at, message: text, controls: ['acme/sql'], snippet: text }],
    sites: [{ ruleId: 'sql-injection', location: at, hasEvidence: true }],
  };
  const findings = [
    finding(path, { state: 'accepted', review, facts }),
    finding(path, {
      fingerprint: 'aaaaaaaaaaaaaaaa',
      review: { ...review, acceptance: { ...acceptance, expires: '2026-02-01' } },
    }),
  ];
  const attestation = {
    ...{
      controlId: 'acme/sql',
      item: null,
      version: 1,
      owner: text,
      statement: text,
      evidence: text,
      date: '2026-01-01',
    },
    ...{ intervalMonths: null, location: at, dateLocation: at, versionLocation: at },
  };
  const [control, ...controls] = SAMPLE.controls;
  const attest = {
    intervalMonths: 12,
    ownerRequired: true,
    items: [{ id: 'all', title: { en: text, de: text }, intervalMonths: 12 }],
  };
  const attested = {
    ...control,
    id: 'acme/sql',
    servedBy: [{ by: 'attest' as const, what: { en: text, de: text }, reviewIntervalMonths: null }],
    attest,
  };
  return {
    ...SAMPLE,
    controls: [attested, ...controls.filter(({ id }) => id !== 'acme/sql')],
    scan: {
      ...SAMPLE_SCAN,
      files: [{ path, language: 'typescript', analysed: true, lines: 9, findings, problems: [], evidence }],
      hasBaseline: true,
      workspace: { facts: [{ fact: 'ci-scan', message: text, location: at }], attestations: [attestation] },
    },
    history: [
      {
        ...{ asOf: '2026-01-01', commit: null, filesAnalysed: 1, overdue: 0, accepted: 0, suppressed: 0 },
        open: { critical: 0, high: 2, medium: 0, low: 0, info: 0 },
      },
    ],
  };
}

/** The sample with other results. */
export function withScan(over: Partial<ScanResult>): ReportInput {
  return { ...SAMPLE, scan: { ...SAMPLE_SCAN, ...over } };
}
