import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { controlById, listControls } from '../../src/engine/controls/catalogue.js';
import { CROSSWALK_IDS, type CrosswalkId } from '../../src/engine/controls/control.js';
import { compileCatalogue, readCatalogueFiles, readSourceShingles } from './support.js';

/** Every clause: id, how it is served, GDPR articles, ISO/IEC 27001:2022 Annex A numbers. In catalogue order. */
const clauses = (
  [
    ['lumar/security-practices', 'attest', '24 32(1)(d)', '5.1 5.36'],
    ['lumar/organization', 'attest', '24', '5.2'],
    ['lumar/asset-classification', 'inventory attest', '30 32', '5.9 5.12 5.13'],
    ['lumar/personnel', 'attest', '32(4)', '6.1 6.3 6.6'],
    ['lumar/incident-plan', 'attest process', '33 34', '5.24 5.25 5.26 5.27 5.28'],
    ['lumar/response-controls', 'rule process attest', '32(1)(d)', '8.15 8.16 8.31 8.33'],
    ['lumar/transmission-encryption', 'rule config', '32(1)(a)', '5.14 8.20 8.21 8.24'],
    ['lumar/waf-attack-classes', 'rule', '32(1)(b)', '8.26 8.28'],
    ['lumar/system-access', 'rule config', '32(1)(b)', '5.15 5.18 8.3 8.5'],
    ['lumar/data-minimum', 'rule', '5(1)(c) 25', '5.34 8.11 8.12'],
    ['lumar/data-need-to-know', 'rule', '5(1)(b) 32(4)', '8.3 8.12'],
    ['lumar/third-party-use', 'inventory rule', '28', '5.19 5.20 5.23'],
    ['lumar/retention', 'rule config', '5(1)(e) 17', '8.10 5.33'],
    ['lumar/availability', 'config attest', '32(1)(b) 32(1)(c)', '8.13 8.14 8.20 8.22 8.7'],
    ['lumar/input-control', 'rule', '5(2) 32', '8.15'],
    ['lumar/vulnerability-review', 'process config inventory', '32(1)(d)', '8.8'],
    ['lumar/code-review-scanners', 'process', '25 32(1)(d)', '8.25 8.28 8.29'],
    ['lumar/compliance', 'attest inventory', '24', '5.31 5.32 5.35'],
    ['lumar/sub-processors', 'inventory', '28(2) 30(1)(d)', '5.19 5.20 5.21 5.22 5.23'],
    ['personaly/physical-access', 'attest inventory', '32', '7.1 7.2 7.3 7.4 7.5'],
    ['personaly/system-access', 'config rule', '32(1)(b)', '5.15 5.16 5.17 8.5 8.20'],
    ['personaly/data-access', 'rule', '32(1)(b) 32(4)', '5.15 5.17 8.3'],
    ['personaly/password-encryption', 'rule', '32(1)(a)', '5.17 8.5 8.24'],
    ['personaly/sql-injection', 'rule', '32(1)(b)', '8.26 8.28'],
    ['personaly/database-isolation', 'config', '32(1)(b)', '8.22'],
    ['personaly/permissions', 'rule config attest', '32(1)(b)', '5.3 5.18 8.2'],
    ['personaly/access-logging', 'rule', '32(1)(d)', '8.15 8.16'],
    ['personaly/operations', 'attest config', '32(4)', '6.3 8.7 8.20'],
    ['personaly/transfer', 'rule inventory config', '44 45 46 32(1)(a)', '5.14 8.12 8.24'],
    ['personaly/backup-integrity', 'config attest', '32(1)(c)', '8.13'],
    ['personaly/retention', 'rule config', '5(1)(e)', '8.10'],
    ['personaly/job-control', 'attest inventory', '28 29', '5.19 5.20 6.1 6.4 6.6'],
    ['personaly/availability', 'config attest', '32(1)(b) 32(1)(c)', '8.13 5.29 7.11'],
    ['personaly/incident-identification', 'process', '33', '5.25 8.16'],
    ['personaly/incident-coordination', 'process', '33', '5.25'],
    ['personaly/incident-resolution', 'process attest', '33 34', '5.26'],
    ['personaly/incident-closure', 'process', '32(1)(d)', '5.27'],
    ['personaly/continuous-improvement', 'attest process', '32(1)(d)', '5.35 6.3'],
    ['personaly/updates', 'process', '5(2)', '5.1'],
  ] as const
).map(([id, servedBy, gdpr, iso]) => ({
  id,
  servedBy: servedBy.split(' '),
  gdpr: gdpr.split(' ').map((article) => `Art. ${article}`),
  iso: iso.split(' '),
}));

/** Headings of the source documents; a clause stands under one of them. */
const headings: Record<string, readonly string[]> = {
  lumar: [
    'Security Practices',
    'Organizational Security',
    'Asset Classification and Control',
    'Employee Screening, Training and Security',
    'Security Incidents and Response Plan',
    'Data Transmission Control and Encryption',
    'System Access Controls',
    'Data Access Control',
    'Availability Control',
    'Data Input Control',
    'System Development and Maintenance',
    'Compliance',
    'Sub-processors',
  ],
  personaly: [
    'Physical Access Control',
    'System Access Control',
    'Data Access Control',
    'Organizational and Operational Security',
    'Transfer Control',
    'Data Retention',
    'Job Control',
    'Availability Control',
    'Data Incident Response',
    'Updates',
  ],
};

/** Items that the clauses ask for more often, or by name, than the yearly default. */
const statedIntervals: Record<string, number> = {
  'lumar/security-practices#policy-review': 12,
  'lumar/personnel#training': 12,
  'personaly/continuous-improvement#protocol-review': 3,
  'personaly/continuous-improvement#training': 12,
};

describe('control catalogue', () => {
  const catalogue = compileCatalogue();
  const { controls, documents, crosswalks } = catalogue;

  it('compiles without a problem', () => {
    assert.deepEqual(catalogue.problems, []);
  });

  it('holds exactly the 39 clauses, in order', () => {
    assert.equal(clauses.length, 39);
    assert.deepEqual(
      controls.map((control) => control.id),
      clauses.map((clause) => clause.id),
    );
    for (const document of documents) {
      const own = listControls(catalogue, document.id);
      assert.deepEqual(
        own.map((control) => control.order),
        own.map((_, index) => index + 1),
      );
    }
  });

  it('has no other files than clauses, documents and crosswalks', () => {
    const files = readCatalogueFiles().map((source) => source.file);
    const expected = [
      ...clauses.map((clause) => `${clause.id}.yaml`),
      ...Object.keys(headings).map((document) => `${document}/document.yaml`),
      ...['asvs-5.0', 'cwe', 'dpv-2.3', 'gdpr', 'iso27001-2022'].map((name) => `crosswalk/${name}.yaml`),
    ];
    assert.deepEqual(files, expected.sort());
  });

  it('describes both source documents, with the date that they state', () => {
    assert.deepEqual(
      documents.map(({ id, order, issuer, date, language }) => ({ id, order, issuer, date, language })),
      [
        { id: 'lumar', order: 1, issuer: 'Lumar', date: null, language: 'en' },
        { id: 'personaly', order: 2, issuer: 'Persona.ly', date: '2018-05-08', language: 'en' },
      ],
    );
    for (const document of documents) assert.deepEqual(document.sections, headings[document.id]);
  });

  it('finds controls by id', () => {
    assert.equal(controlById(catalogue, 'personaly/sql-injection')?.reference.section, 'Data Access Control');
    assert.equal(controlById(catalogue, 'personaly/sql-injections'), undefined);
  });

  for (const clause of clauses) {
    describe(clause.id, () => {
      const control = controlById(catalogue, clause.id);
      if (control === undefined) {
        it('exists', () => assert.fail('no such control'));
        return;
      }

      it('stands under a heading of its document', () => {
        const [document] = clause.id.split('/');
        assert.equal(control.reference.document, document);
        assert.ok(headings[document!]!.includes(control.reference.section), control.reference.section);
      });

      it('is served as the clause table says', () => {
        assert.deepEqual(control.servedBy.map((facet) => facet.by).sort(), [...clause.servedBy].sort());
        assert.equal(control.attest !== null, clause.servedBy.includes('attest'));
      });

      it('maps to the GDPR and to ISO 27001 as the clause table says', () => {
        assert.deepEqual([...control.crosswalk.gdpr].sort(), [...clause.gdpr].sort());
        assert.deepEqual([...control.crosswalk.iso27001].sort(), [...clause.iso].sort());
      });

      it('names CWE and ASVS only where something automatic serves it', () => {
        const { cwe, asvs } = control.crosswalk;
        const checked = control.servedBy.some(({ by }) => by === 'rule' || by === 'config');
        if (!checked) assert.deepEqual(cwe, []);
        if (control.servedBy.every(({ by }) => by === 'attest')) assert.deepEqual(asvs, []);
      });

      it('speaks English and German, each in one to three sentences', () => {
        const { en, de } = control.statement;
        assert.notEqual(en, de);
        for (const text of [en, de]) {
          assert.ok(text.endsWith('.'), text);
          const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).length;
          assert.ok(sentences <= 3, `${sentences} sentences: ${text}`);
        }
        const german = control.servedBy.map((facet) => facet.what.de).concat(de, control.title.de);
        for (const text of german) assert.doesNotMatch(text, /\b(the|and|with|personal data|must)\b/, text);
      });
    });
  }

  it('asks for attestations at the stated intervals, otherwise yearly', () => {
    for (const control of controls) {
      if (control.attest === null) continue;
      assert.equal(control.attest.intervalMonths, 12, control.id);
      for (const item of control.attest.items) {
        assert.equal(
          item.intervalMonths,
          statedIntervals[`${control.id}#${item.id}`] ?? 12,
          `${control.id}#${item.id}`,
        );
      }
    }
    for (const name of Object.keys(statedIntervals)) {
      const [id, item] = name.split('#');
      assert.ok(
        controlById(catalogue, id!)?.attest?.items.some((entry) => entry.id === item),
        name,
      );
    }
    const owned = controls.filter((control) => control.attest?.ownerRequired);
    assert.deepEqual(
      owned.map((control) => control.id),
      ['personaly/availability'],
    );
    const reviewed = controls.flatMap((control) =>
      control.servedBy
        .filter((facet) => facet.reviewIntervalMonths !== null)
        .map((facet) => [control.id, facet.by, facet.reviewIntervalMonths]),
    );
    assert.deepEqual(reviewed, [['personaly/incident-coordination', 'process', 3]]);
  });

  describe('crosswalks', () => {
    const entriesOf = (id: CrosswalkId): readonly string[] =>
      crosswalks.find((scheme) => scheme.id === id)!.entries.map((entry) => entry.id);

    it('has one file for each text', () => {
      assert.deepEqual(
        crosswalks.map((scheme) => scheme.id),
        CROSSWALK_IDS,
      );
    });

    it('lists the 93 controls of ISO/IEC 27001:2022, Annex A', () => {
      const themes: [number, number][] = [
        [5, 37],
        [6, 8],
        [7, 14],
        [8, 34],
      ];
      const numbers = themes.flatMap(([theme, count]) => Array.from({ length: count }, (_, i) => `${theme}.${i + 1}`));
      assert.equal(numbers.length, 93);
      assert.deepEqual(entriesOf('iso27001'), numbers);
    });

    it('lists of the other texts what the controls refer to, and nothing else', () => {
      for (const id of CROSSWALK_IDS) {
        const used = new Set(controls.flatMap((control) => control.crosswalk[id].map(String)));
        const listed = entriesOf(id);
        for (const entry of used) assert.ok(listed.includes(entry), `${id} ${entry}`);
        if (id !== 'iso27001') assert.deepEqual([...listed].sort(), [...used].sort(), id);
      }
    });

    it('cites GDPR articles as each language does', () => {
      const scheme = crosswalks.find(({ id }) => id === 'gdpr')!;
      for (const entry of scheme.entries) {
        assert.match(entry.id, /^Art\. \d+(\(\d+\))?(\([a-z]\))?$/);
        assert.equal(entry.citation?.en, `${entry.id} GDPR`);
        const german = entry.id.replace(/\((\d+)\)/, ' Abs. $1').replace(/\(([a-z])\)/, ' Buchst. $1');
        assert.equal(entry.citation?.de, `${german} DSGVO`);
      }
    });
  });

  describe('wording', () => {
    // The source documents are not in the repository: only hashes of their runs of eight words are.
    const sourceShingles = readSourceShingles();
    const { words, bytes } = sourceShingles;
    const sources = [sourceShingles.lumar, sourceShingles.personaly].map((text) => Buffer.from(text, 'base64'));
    const known = new Set(
      sources.flatMap((hashes) =>
        Array.from({ length: hashes.length / bytes }, (_, i) => hashes.toString('hex', i * bytes, (i + 1) * bytes)),
      ),
    );

    it('has hashes of both source documents', () => {
      assert.deepEqual([words, bytes], [8, 6]);
      assert.deepEqual(
        sources.map((hashes) => hashes.length / bytes),
        [1410, 2323],
      );
      assert.equal(new Set(shingles('One two three, four; FIVE six-seven eight – nine', words, bytes)).size, 2);
    });

    it('repeats no eight words in a row of a source document', () => {
      let compared = 0;
      for (const { file, value } of readCatalogueFiles()) {
        for (const text of textsOf(value)) {
          const runs = shingles(text, words, bytes);
          compared += runs.length;
          assert.ok(!runs.some((run) => known.has(run)), `${file} repeats the source: ${text}`);
        }
      }
      assert.ok(compared > 3000, `only ${compared} runs compared`);
    });
  });
});

/** Hashes of every run of `length` words. Case and punctuation do not count. */
function shingles(text: string, length: number, bytes: number): string[] {
  const list = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = list.slice(length - 1).map((_, start) => list.slice(start, start + length).join(' '));
  return runs.map((run) =>
    createHash('sha256')
      .update(run)
      .digest('hex')
      .slice(0, bytes * 2),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
