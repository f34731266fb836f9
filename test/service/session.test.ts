import assert from 'node:assert/strict';
import { LineIndex } from '../../src/base/lineIndex.js';
import type { Finding, Location } from '../../src/engine/index.js';
import { DEFAULT_LIMITS, DocumentSession, type TextChange } from '../../src/service/index.js';
import { moveLocations } from '../../src/service/moveLocations.js';
import { Random } from '../support/random.js';
import { AS_OF, createRuleRunner } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

const PATH = 'a.js';

function locationAt(text: string, start: number, end: number): Location {
  const lines = new LineIndex(text);
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    path: PATH,
    start,
    end,
    startLine: from.line + 1,
    startColumn: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}

function changeAt(text: string, start: number, oldEnd: number, newText: string): TextChange {
  const { startLine, startColumn, endLine, endColumn } = locationAt(text, start, oldEnd);
  return { start, oldEnd, newText, startLine, startColumn, oldEndLine: endLine, oldEndColumn: endColumn };
}

function findingAt(location: Location): Finding {
  return {
    ruleId: 'r',
    location,
    message: '',
    severity: 'high',
    confidence: 'high',
    path: [{ kind: 'sink', location, message: '' }],
    fixes: [],
    fingerprint: '',
    state: 'open',
    suppression: null,
    controls: [],
    cwe: [],
    dataTypes: [],
    risk: 0,
    snippet: '',
  };
}

describe('findings between an edit and the next analysis', () => {
  it('stand on the same text as before, or are gone', () => {
    const random = new Random(11);
    let moved = 0;
    for (let round = 0; round < 2000; round += 1) {
      const words = Array.from({ length: 12 }, (_, i) => `w${i}${random.pick([' ', '\n', '\r\n', '\n\n', ' = '])}`);
      let text = words.join('');
      const findings = words.map((word, i) => {
        const start = text.indexOf(`w${i}`);
        return findingAt(locationAt(text, start, start + word.trimEnd().replace(/ =$/, '').length));
      });
      let known = { findings: findings as readonly Finding[], problems: [] as const };
      for (let edit = 0; edit < 3; edit += 1) {
        const start = random.below(text.length + 1);
        const oldEnd = Math.min(text.length, start + random.below(6));
        // an edit that splits a CRLF makes another line break of it: editors do not do that
        if (/\r$/.test(text.slice(0, start)) || /\r$/.test(text.slice(0, oldEnd))) continue;
        const newText = random.pick(['', '\n', 'x', ' ', 'a\nb', '\r\n', ';\n;\n']);
        const next = text.slice(0, start) + newText + text.slice(oldEnd);
        known = { ...moveLocations(known, PATH, [changeAt(text, start, oldEnd, newText)]), problems: [] };
        text = next;
      }
      for (const { location } of known.findings) {
        const word = text.slice(location.start, location.end);
        assert.match(word, /^w\d+$/, JSON.stringify({ text, location }));
        assert.deepEqual(location, locationAt(text, location.start, location.end), JSON.stringify(text));
        moved += 1;
      }
    }
    assert.ok(moved > 5000, `${moved} places were compared`);
  });
});

describe('a session', () => {
  it('gives after any edits what an analysis of the text gives', async () => {
    const runner = await createRuleRunner(['javascript']);
    const syntax = await createTestRuntime(['javascript']);
    const clock = { now: () => 0 };
    const source = [
      `import pg from 'pg';`,
      `const pool = new pg.Pool();`,
      `export function handler(req, res) {`,
      `  const id = req.query.id;`,
      `  return pool.query('SELECT * FROM t WHERE id = ' + id);`,
      `}`,
      `require('express')().get('/', handler);`,
      ``,
    ].join('\n');
    const session = new DocumentSession(
      { engine: runner.engine, syntax, clock, limits: DEFAULT_LIMITS },
      { path: PATH, grammar: 'javascript', text: source },
    );
    const random = new Random(3);
    let found = 0;
    for (let round = 0; round < 200; round += 1) {
      const { text } = session;
      const start = random.below(text.length);
      const oldEnd = Math.min(text.length, start + random.below(5));
      session.edit([changeAt(text, start, oldEnd, random.pick(['', '\n', 'id', ' + id', '(', ')', '// ', "'"]))]);
      assert.equal(session.isFresh, false);
      const { findings } = session.analyse({ asOf: AS_OF });
      assert.deepEqual(findings, runner.analyse('javascript', session.text, PATH).findings);
      found += findings.length;
      if (round % 8 === 7) session.setText(source);
    }
    assert.ok(found > 20, `${found} findings were compared`);
    session.dispose();
  });

  it('says why a text is not analysed', async () => {
    const runner = await createRuleRunner(['javascript']);
    const syntax = await createTestRuntime(['javascript']);
    const analyse = (text: string, maxBytes: number): string[] => {
      const session = new DocumentSession(
        { engine: runner.engine, syntax, clock: { now: () => 0 }, limits: { ...DEFAULT_LIMITS, maxBytes } },
        { path: PATH, grammar: 'javascript', text },
      );
      const { problems } = session.analyse({ asOf: AS_OF });
      session.dispose();
      return problems.map(({ code }) => code);
    };
    assert.deepEqual(analyse('x'.repeat(11), 10), ['too-large']);
    assert.deepEqual(analyse('f();'.repeat(3000), 1_000_000), ['minified']);
    assert.deepEqual(analyse('f();', 10), []);
  });
});
