/** Findings for tests that do not care where they come from. */
import type { Finding } from '../../src/engine/index.js';

export function findingAt(path: string, line: number, over: Partial<Finding> = {}): Finding {
  const location = { path, start: 0, end: 1, startLine: line, startColumn: 1, endLine: line, endColumn: 2 };
  return {
    ruleId: 'sql-injection',
    location,
    message: 'built from user input',
    severity: 'high',
    confidence: 'high',
    path: [{ kind: 'sink', location, message: 'reaches q()' }],
    fixes: [],
    fingerprint: '0123456789abcdef',
    state: 'open',
    suppression: null,
    controls: [],
    cwe: [89],
    dataTypes: [],
    risk: 0,
    facts: { harm: 'high', nature: 'alteration', data: 'none', operations: 'exposed', spread: 'isolated' },
    snippet: '',
    ...over,
  };
}
