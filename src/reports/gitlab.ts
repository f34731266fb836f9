/**
 * GitLab's code quality report, which every edition shows in merge requests:
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import { fnv1a64 } from '../base/hash.js';
import type { Finding, Severity } from '../engine/index.js';
import type { ReportInput } from './reportInput.js';

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

/** Open findings only: what is accepted or suppressed is no news in a merge request. */
export function gitlabReport({ scan }: ReportInput): string {
  const open = scan.files.flatMap((file) => file.findings).filter(({ state }) => state === 'open');
  const seen = new Map<string, number>();
  const issues = open.map((finding) => {
    const { path } = finding.location;
    const key = `${path}\0${finding.fingerprint}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return issue(finding, fnv1a64(`${key}\0${occurrence}`));
  });
  return JSON.stringify(issues, null, 2) + '\n';
}

/** @param fingerprint unique in the report; GitLab shows two with the same one as one */
function issue({ ruleId, message, severity, controls, location }: Finding, fingerprint: string) {
  return {
    type: 'issue',
    check_name: ruleId,
    categories: ['Security'],
    description: controls.length === 0 ? message : `${message} (${controls.join(', ')})`,
    severity: SEVERITY[severity],
    fingerprint,
    location: {
      path: location.path,
      lines: { begin: location.startLine, end: location.endLine },
    },
  };
}
