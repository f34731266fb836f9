import assert from 'node:assert/strict';
import { withAttestation } from '../../src/config/attestationsEdit.js';
import { readAttestations } from '../../src/config/attestations.js';
import { compileCatalogue } from '../controls/support.js';

const FIELDS = {
  ...{ control: 'lumar/organization', item: '', version: 1, owner: 'Jane "J" Doe' },
  ...{ statement: 'Yes: # it is', evidence: '', date: '2026-11-01' },
};
const ENTRY = `  - control: lumar/organization
    version: 1
    owner: Jane "J" Doe
    statement: "Yes: # it is"
    date: 2026-11-01
`;

describe('an entry written into the file of attestations', () => {
  it('begins a file', () => {
    const text = withAttestation('', FIELDS) ?? '';
    assert.ok(text.endsWith(`\nattestations:\n${ENTRY}`), text);
    const { controls } = compileCatalogue();
    const { attestations, problems } = readAttestations('a.yaml', text, controls, '2026-11-25');
    assert.deepEqual(problems, []);
    assert.deepEqual([attestations[0].owner, attestations[0].statement], ['Jane "J" Doe', 'Yes: # it is']);
  });

  it('keeps comments and what is there', () => {
    const before = `# ours\nattestations: # by date\n  # the first\n  - control: lumar/personnel # staff\n    version: 1\n    owner: A\n    statement: S\n    date: 2026-01-01\n`;
    assert.equal(withAttestation(before, FIELDS), before + ENTRY);
    assert.equal(withAttestation('# nothing yet\n', FIELDS), `# nothing yet\nattestations:\n${ENTRY}`);
    assert.equal(withAttestation('attestations:\n', FIELDS), `attestations:\n${ENTRY}`);
    assert.equal(withAttestation('attestations: []\n', FIELDS), `attestations:\n${ENTRY}`);
  });

  it('keeps line breaks of Windows', () => {
    const text = withAttestation('# a\r\nattestations: []\r\n', FIELDS) ?? '';
    assert.ok(!/[^\r]\n/.test(text));
  });

  it('is not written into a faulty file', () => {
    for (const text of ['attestations: [', '- a\n', 'attestations: 3\n', 'hello'])
      assert.equal(withAttestation(text, FIELDS), null);
  });
});
