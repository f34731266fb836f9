import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Confidence, Severity, TriageFacts } from '../../../src/engine/index.js';
import { defaultFacts, REPEATED_FROM, riskOf, TRIAGE_POINTS } from '../../../src/engine/findings/triage.js';

const worst: TriageFacts = {
  ...{ harm: 'critical', nature: 'alteration', data: 'special', operations: 'exposed', spread: 'repeated' },
};

describe('risk', () => {
  it('is 100 at most and never below 0', () => {
    assert.equal(riskOf(worst, 'high'), 100);
    const mildest: TriageFacts = {
      ...{ harm: 'info', nature: 'weakness', data: 'none', operations: 'none', spread: 'isolated' },
    };
    assert.equal(riskOf(mildest, 'high'), 8);
  });

  it('falls with the confidence', () => {
    assert.deepEqual(
      (['high', 'medium', 'low'] as Confidence[]).map((confidence) => riskOf(worst, confidence)),
      [100, 90, 75],
    );
  });

  it('falls with every step of every fact', () => {
    for (const [fact, points] of Object.entries(TRIAGE_POINTS)) {
      const values = Object.keys(points).map((value) => riskOf({ ...worst, [fact]: value }, 'high'));
      assert.deepEqual(
        values,
        [...new Set(values)].sort((a, b) => b - a),
        fact,
      );
    }
  });

  it('is documented as it is', () => {
    const document = readFileSync(path.join(import.meta.dirname, '../../../docs/architecture.md'), 'utf8');
    for (const [fact, points] of Object.entries(TRIAGE_POINTS)) {
      const row = Object.entries(points).map(([value, number]) => `${value} ${number}`);
      assert.ok(document.includes(row.join(' · ')), `${fact}: ${row.join(' · ')}`);
    }
    assert.ok(document.includes(`${REPEATED_FROM} or more`));
  });
});

describe('the facts', () => {
  const facts = (family: 'injection' | 'transport' | 'secrets' | 'privacy', cwe: number[], source: string, data = 0) =>
    Object.values(defaultFacts({ family, cwe }, 'high' as Severity, data, source)).slice(1, 4);

  it('come from the rule, the data type and the entry point', () => {
    assert.deepEqual(facts('injection', [89], 'user-input'), ['alteration', 'none', 'exposed']);
    assert.deepEqual(facts('injection', [1333], ''), ['loss', 'none', 'none']);
    assert.deepEqual(facts('privacy', [532], 'personal:email-address', 2), ['disclosure', 'identifying', 'internal']);
    assert.deepEqual(facts('secrets', [798], ''), ['disclosure', 'none', 'none']);
    assert.deepEqual(facts('secrets', [328], ''), ['weakness', 'none', 'none']);
    assert.deepEqual(facts('transport', [295], 'environment'), ['disclosure', 'none', 'none']);
    assert.deepEqual(facts('transport', [295], ''), ['weakness', 'none', 'none']);
    assert.deepEqual(facts('privacy', [359], 'database', 4), ['disclosure', 'special', 'internal']);
  });
});
