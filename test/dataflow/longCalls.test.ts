import assert from 'node:assert/strict';
import { scanFiles } from '../support/templateScan.js';

/** A function that does much with what it is given: more than calls with data may take. */
function long(name: string): string {
  const lines: string[] = [];
  for (let i = 0; i < 250; i++) lines.push(`  total = total + body.field${String(i)} * rates.rate${String(i)};`);
  return `function ${name}(body, rates) {\n  let total = '';\n${lines.join('\n')}\n  require('fs').unlinkSync('/srv/plans/' + Number(total));\n  return total;\n}\n`;
}

const PARTS = Array.from({ length: 14 }, (_, i) => `part${String(i)}`);

const PLAN = `
${PARTS.map(long).join('\n')}
exports.plan = (body, rates) => {
${PARTS.map((name) => `  ${name}(body, rates);`).join('\n')}
};
`;

const STORE = `
const fs = require('fs');
const path = require('path');
exports.sheet = (name) => {
  return fs.readFileSync('/srv/sheets/' + name, 'utf8');
};
exports.card = (name) => {
  return fs.readFileSync('/srv/cards/' + path.basename(name), 'utf8');
};
`;

const APP = `
const express = require('express');
const { plan } = require('./plan');
const store = require('./store');
const app = express();
app.post('/plans', (req, res) => {
  plan(req.body, {});
  store.card(req.query.card);
  store.sheet(req.query.sheet);
  res.end();
});
`;

describe('calls after a long one', () => {
  it('what a handler calls last is followed, however much the first call did', async () => {
    const { files } = await scanFiles({ 'app.js': APP, 'plan.js': PLAN, 'store.js': STORE });
    const found = files.flatMap(({ path, findings }) =>
      findings.map(({ ruleId, location }) => `${ruleId} ${path}:${String(location.startLine)}`),
    );
    assert.deepEqual(found, ['path-traversal store.js:5']);
  });
});
