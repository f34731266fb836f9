/** How many findings there are now. */
import type { Finding } from '../engine/index.js';
import { shownFindings } from './diagnostics.js';
import type { FindingsStore } from './findingsStore.js';
import type { SeverityName, Summary } from './protocol.js';

/** What is shown, by severity. */
export function summarise(store: FindingsStore): Summary {
  const findings: Record<SeverityName, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  let files = 0;
  let leftOut = 0;
  for (const file of store.all()) {
    const shown = shownFindings(file);
    if (shown.length > 0) files += 1;
    for (const finding of shown) findings[finding.severity] += 1;
    if (!file.project.settings.enable) continue;
    leftOut += file.findings.filter(({ state }) => state === 'baseline' || state === 'unchanged').length;
  }
  return { findings, files, leftOut };
}

/** Open findings of a kind. */
export function countOpen(store: FindingsStore, matches: (finding: Finding) => boolean): number {
  let count = 0;
  for (const file of store.all()) {
    count += file.findings.filter((finding) => finding.state === 'open' && matches(finding)).length;
  }
  return count;
}
