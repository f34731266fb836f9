import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type * as Sarif from '../../src/reports/sarifTypes.js';
import { REPORTS, type ReportInput } from '../../src/reports/index.js';
import { artifactUri } from '../../src/reports/artifactUri.js';
import type { Finding } from '../../src/engine/index.js';
import type { ScanResult } from '../../src/service/index.js';
import { finding, problemAt, SAMPLE, withScan } from './sample.js';

const schemaFile = path.join(import.meta.dirname, '../support/schemas/sarif-2.1.0.json');
let validate: ValidateFunction;

function sarif(input: ReportInput): Sarif.Run {
  const log = JSON.parse(REPORTS.sarif(input)) as Sarif.Log;
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
  return log.runs[0];
}

describe('the SARIF report', () => {
  before(() => {
    const schema = readFileSync(schemaFile, 'utf8');
    const readme = readFileSync(path.join(path.dirname(schemaFile), 'README.md'), 'utf8');
    assert.ok(
      readme.includes(createHash('sha256').update(schema).digest('hex')),
      'not the schema that the README names',
    );
    // one of the schema's patterns is only valid without the flag `u`
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    validate = ajv.compile(JSON.parse(schema) as object);
  });

  it('is refused by the schema when it is wrong', () => {
    const log = JSON.parse(REPORTS.sarif(SAMPLE)) as { runs: { results: { level: string }[] }[] };
    log.runs[0].results[0].level = 'catastrophe';
    assert.equal(validate(log), false);
  });

  it('is valid also without anything in it', () => {
    const run = sarif(withScan({ files: [], skipped: [], notAnalysedByType: {}, problems: [], excluded: [] }));
    assert.deepEqual(run.results, []);
  });

  it('describes the rules', () => {
    const { rules } = sarif(SAMPLE).tool.driver;
    const [credential, off, sql] = rules ?? [];
    assert.equal(sql.id, 'sql-injection');
    assert.deepEqual(sql.defaultConfiguration, { level: 'error', enabled: true });
    assert.deepEqual(sql.help, {
      text: 'Whoever controls the value can change the statement.\n\nPass the value as a parameter.',
      markdown: '# SQL injection\n',
    });
    assert.deepEqual(sql.properties?.['tags'], ['security', 'injection', 'external/cwe/cwe-089']);
    assert.equal(sql.properties?.['security-severity'], '8.0');
    assert.deepEqual(credential.properties?.['tags'], ['security', 'secrets', 'external/cwe/cwe-798']);
    assert.equal(off.defaultConfiguration?.enabled, false);
  });

  it('relates rules and results to controls', () => {
    const run = sarif(SAMPLE);
    assert.deepEqual(run.tool.driver.supportedTaxonomies, [{ name: 'acme', index: 0 }]);
    const sql = run.tool.driver.rules?.find((rule) => rule.id === 'sql-injection');
    const targets = sql?.relationships?.map((relationship) => relationship.target) ?? [];
    assert.deepEqual(
      targets.map((target) => target.id),
      ['acme/sql', 'acme/input'],
    );
    for (const target of [...targets, ...run.results.flatMap((result) => result.taxa)]) {
      const taxonomy = run.taxonomies[target.toolComponent?.index ?? -1];
      assert.equal(taxonomy.taxa?.[target.index ?? -1].id, target.id);
    }
  });

  it('places results, flows and fingerprints', () => {
    const [result, credential, suppressed] = sarif(SAMPLE).results;
    assert.equal(result.level, 'error');
    assert.equal(sarif(SAMPLE).tool.driver.rules?.[result.ruleIndex ?? -1].id, result.ruleId);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'src/a%20b.ts', uriBaseId: '%SRCROOT%', index: 0 },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 15 },
      contextRegion: { startLine: 3, endLine: 3, snippet: { text: 'db.query(text);' } },
    });
    const flow = result.codeFlows?.[0].threadFlows[0].locations ?? [];
    assert.deepEqual(
      flow.map((step) => step.kinds[0]),
      ['source', 'call', 'sink'],
    );
    assert.equal(flow[1].location.physicalLocation.artifactLocation.uri, 'src/db.ts');
    assert.deepEqual(result.partialFingerprints, { 'tomReview/v1': '0123456789abcdef' });
    assert.deepEqual(result.suppressions, []);
    assert.equal(credential.codeFlows, undefined);
    assert.equal(credential.fixes?.length, 1);
    assert.equal(suppressed.suppressions[0].kind, 'inSource');
    assert.equal(suppressed.suppressions[0].justification, 'id is a number');
  });

  it('notifies of everything that was not analysed', () => {
    const { invocations, tool } = sarif(SAMPLE);
    const [{ toolExecutionNotifications: execution, toolConfigurationNotifications: configuration }] = invocations;
    assert.deepEqual(
      execution.map((n) => [n.descriptor.id, n.locations?.[0].physicalLocation.artifactLocation.uri ?? n.message.text]),
      [
        ['minified', 'lib/x.min.js'],
        ['analysis-failed', 'src/odd.js'],
        ['binary', 'src/z.ts'],
        ['suppression', 'src/a%20b.ts'],
        ['no-rules', 'Not analysed: 2 of type .ejs, for which there are no rules.'],
        ['no-rules', 'Not analysed: 1 of type .py, for which there are no rules.'],
      ],
    );
    assert.deepEqual(
      configuration.map((n) => n.descriptor.id),
      ['configuration'],
    );
    const described = new Set(tool.driver.notifications?.map((notification) => notification.id));
    for (const notification of [...execution, ...configuration]) assert.ok(described.has(notification.descriptor.id));
  });

  it('says when it was stopped', () => {
    assert.equal(sarif(withScan({ isCancelled: true })).invocations[0].executionSuccessful, false);
  });

  it('is valid for hostile names and texts', () => {
    const names = [
      'a b/ü#?.ts',
      '%2e%2e/x.ts',
      'C:/x.ts',
      '//host/x.ts',
      'a\nb.ts',
      '\ud800.ts',
      '<img src=x>.ts',
      "'().ts",
      'a\\b.ts',
    ];
    const files = names.map((name) => ({
      ...SAMPLE.scan.files[1],
      path: name,
      findings: [finding(name, { message: `<script>\u0000\u001b[1m {0} [a](1) ${name}`, snippet: '\ud800"\\' })],
    }));
    const run = sarif(withScan({ files, skipped: names.map((name) => problemAt(name, 'unreadable', name)) }));
    run.results.forEach((result, index) => {
      const { uri } = result.locations[0].physicalLocation.artifactLocation;
      const name = names[index].replace('\ud800', '\ufffd');
      assert.equal(decodeURIComponent(uri), name);
      // resolved as a reader does it, it stays below the root
      assert.ok(new URL(`file:///root/${uri}`).pathname.startsWith('/root/'), uri);
    });
  });

  it('has nothing of the machine in it', () => {
    assert.ok(!REPORTS.sarif(SAMPLE).includes('somebody'));
  });
});

describe('artifactUri', () => {
  it('is not mistaken for an absolute URI', () => {
    assert.equal(artifactUri('c:/a.ts'), 'c%3A/a.ts');
    assert.equal(artifactUri("a'(b).ts"), 'a%27%28b%29.ts');
  });

  describe('states', () => {
    const path = 'src/a b.ts';
    const remediation = {
      firstSeen: '2026-01-01',
      firstSeenBy: 'baseline',
      due: '2026-01-31',
      overdueDays: 135,
    } as const;
    const review = { state: 'open', note: null, acceptance: null, isKnown: null, remediation } as const;
    const suppression = { reason: 'test data', until: null, location: finding(path).location };
    const results = (findings: readonly Finding[], over: Partial<ScanResult> = {}): Sarif.Run =>
      sarif(withScan({ files: [{ ...SAMPLE.scan.files[0], findings, problems: [] }], ...over }));

    it('tell a suppression, which says that there is no flaw, from an accepted risk, which somebody answers for', () => {
      const acceptance = {
        reason: 'behind the VPN',
        owner: 'Ada',
        approver: 'Grace',
        ticket: null,
        expires: '2026-12-31',
      };
      const kinds = results([
        finding(path, { state: 'suppressed', suppression }),
        finding(path, { state: 'suppressed', suppression: { ...suppression, by: 'configuration' } }),
        finding(path, { state: 'suppressed', suppression: { ...suppression, by: 'false-positive' } }),
        finding(path, { state: 'accepted', review: { ...review, state: 'accepted', acceptance } }),
      ]).results.map(({ suppressions: [first] }) => [first.kind, first.status, first.justification, first.properties]);
      assert.deepEqual(kinds, [
        ['inSource', 'accepted', 'test data', { type: 'suppression' }],
        ['external', 'accepted', 'test data', { type: 'suppression' }],
        ['external', 'accepted', 'test data', { type: 'false-positive' }],
        [
          ...['external', 'accepted', 'behind the VPN'],
          { type: 'accepted-risk', owner: 'Ada', approver: 'Grace', ticket: null, expires: '2026-12-31' },
        ],
      ]);
    });

    it('leave a finding open whose suppression is not honoured or whose acceptance has expired', () => {
      const acceptance = { reason: 'x', owner: 'Ada', approver: 'Grace', ticket: null, expires: '2026-01-01' };
      const open = results([
        finding(path, { state: 'open', suppression }),
        finding(path, { review: { ...review, state: 'accepted', acceptance } }),
      ]);
      assert.deepEqual(
        open.results.map(({ suppressions }) => suppressions),
        [[], []],
      );
    });

    it('say with a baseline what is new, and count what was not asked for', () => {
      const findings = [
        finding(path, { review: { ...review, isKnown: true } }),
        finding(path, { review: { ...review, isKnown: false } }),
        finding(path, { state: 'baseline', review: { ...review, isKnown: true } }),
        finding(path, { state: 'unchanged', review: { ...review, isKnown: false } }),
      ];
      const run = results(findings, { hasBaseline: true });
      assert.deepEqual(
        run.results.map(({ baselineState }) => baselineState),
        ['unchanged', 'new'],
      );
      assert.deepEqual([run.properties['findingsInBaseline'], run.properties['findingsUnchanged']], [1, 1]);
      assert.ok(sarif(SAMPLE).results.every(({ baselineState }) => baselineState === undefined));
    });

    it('come with deadline, facts and review', () => {
      const facts = { harm: 'high', nature: 'loss', data: 'none', operations: 'exposed', spread: 'isolated' } as const;
      const [{ properties }] = results([
        finding(path, { facts, review: { ...review, state: 'in-review', note: 'asked' } }),
      ]).results;
      assert.deepEqual(properties['triage'], facts);
      const { review: state, note, firstSeen, due, overdueDays } = properties;
      assert.deepEqual(
        [state, note, firstSeen, due, overdueDays],
        ['in-review', 'asked', '2026-01-01', '2026-01-31', 135],
      );
    });
  });
});
