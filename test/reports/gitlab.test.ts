import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { REPORTS } from '../../src/reports/index.js';
import { finding, SAMPLE, withScan } from './sample.js';

/** What GitLab's parser demands of an issue (docs.gitlab.com, code quality), and the severities that it shows. */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

describe('the GitLab report', () => {
  const validate = new Ajv().compile(schema);
  const issues = (...args: Parameters<typeof REPORTS.gitlab>): Issue[] => {
    const report: unknown = JSON.parse(REPORTS.gitlab(...args));
    assert.ok(validate(report), JSON.stringify(validate.errors));
    return report as Issue[];
  };

  it('has the open findings, and no other', () => {
    assert.deepEqual(
      issues(SAMPLE).map((issue) => [
        issue.check_name,
        issue.severity,
        issue.location.path,
        issue.location.lines.begin,
      ]),
      [
        ['sql-injection', 'critical', 'src/a b.ts', 3],
        ['hardcoded-credential', 'blocker', 'src/a b.ts', 7],
      ],
    );
    assert.deepEqual(issues(withScan({ files: [] })), []);
  });

  it('gives no two issues one fingerprint, and keeps them when lines move', () => {
    const file = (path: string, lines: number) => ({
      ...{ path, language: 'typescript', analysed: true, lines: 9, problems: [] },
      findings: [finding(path), finding(path)].map((f) => ({ ...f, location: { ...f.location, startLine: lines } })),
    });
    const of = (line: number) =>
      issues(withScan({ files: [file('a.ts', line), file('b.ts', line)] })).map((i) => i.fingerprint);
    assert.equal(new Set(of(3)).size, 4);
    assert.deepEqual(of(3), of(30));
  });
});
