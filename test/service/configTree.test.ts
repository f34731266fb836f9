import assert from 'node:assert/strict';
import { createRuleLookup, recipientsOf, ruleScopes } from '../../src/config/index.js';
import { contentListText, lockText, sha256Of } from '../../src/config/lockFile.js';
import { formatProblem } from '../../src/engine/index.js';
import { ConfigTree, discover } from '../../src/service/index.js';
import { memoryFileSource, type MemoryFile } from '../support/memoryFileSource.js';

const rule = (id: string, family: 'secrets' | 'privacy' | 'injection', sources: string[] = [], cwe: number[] = []) => ({
  ...{ id, family, sources, cwe },
});
const RULES = [
  rule('sql-injection', 'injection', ['user-input']),
  rule('hardcoded-credential', 'secrets', [], [798]),
  rule('weak-cipher', 'secrets'),
  rule('password-in-log', 'secrets', ['password']),
  rule('personal-data-in-log', 'privacy', ['personal']),
];
const KNOWN = {
  rules: new Set(RULES.map(({ id }) => id)),
  dataTypes: new Set<string>(),
  sources: new Set<string>(),
};

type Files = Readonly<Record<string, MemoryFile>>;

/** The tree after a walk over everything. */
async function walk(files: Files, isTrusted?: () => boolean) {
  const source = memoryFileSource(files);
  const configs = new ConfigTree(source, isTrusted === undefined ? {} : { isTrusted });
  const found = await discover({ source, config: configs.config, configs, targets: [''], outerScopes: [] });
  const lookup = createRuleLookup(ruleScopes(configs.config.scopes), RULES);
  return {
    configs,
    source,
    files: found.files.map(({ path }) => path),
    settings: (path: string) => lookup(path).settings,
    options: (path: string) => lookup(path).options,
    problems: configs.problems(KNOWN).map(formatProblem),
  };
}

const source = (name: string, text: string): string => `extends: ${JSON.stringify(name)}\n${text}`;

/** Files of the cache and the lock for a source. */
function installed(name: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const list = contentListText(new Map(Object.entries(files).map(([path, text]) => [path, sha256Of(text)])));
  const hash = sha256Of(list);
  const folder = `.tom-review/sources/${hash}`;
  return {
    'tom-review.lock': lockText(new Map([[name, hash]])),
    [`${folder}/SHA256SUMS`]: list,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/files/${path}`, text])),
  };
}

describe('configurations of a project', () => {
  it('cascade: the nearer one wins key by key, up to a root', async () => {
    const { settings, options, problems, configs } = await walk({
      'tom-review.yaml':
        'rules: { sql-injection: low, weak-cipher: { severity: high, options: { min-confidence: high } } }\n' +
        'recipients: [a.example]\n',
      'app/tom-review.yaml': 'rules: { sql-injection: off, weak-cipher: medium }\n',
      'app/own/tom-review.yaml': 'root: true\nrules: { password-in-log: low }\ndeadlines: { high: 3 }\n',
      'x.js': '',
      'app/x.js': '',
      'app/own/x.js': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings('x.js'), { 'sql-injection': 'low', 'weak-cipher': 'high' });
    assert.deepEqual(settings('app/x.js'), { 'sql-injection': 'off', 'weak-cipher': 'medium' });
    assert.deepEqual(options('app/x.js'), { 'weak-cipher': { minConfidence: 'high' } });
    assert.deepEqual(settings('app/own/x.js'), { 'password-in-log': 'low' });
    assert.deepEqual(settings('application/x.js'), settings('x.js'));
    assert.deepEqual(recipientsOf(configs.config.scopes, 'app/x.js'), ['a.example']);
    assert.deepEqual(recipientsOf(configs.config.scopes, 'app/own/x.js'), null);
    assert.deepEqual(configs.config.files, ['tom-review.yaml', 'app/tom-review.yaml', 'app/own/tom-review.yaml']);
  });

  it('override by files: the later one wins, a nearer configuration wins over all', async () => {
    const { settings } = await walk({
      'tom-review.yaml': `
rules: { sql-injection: high }
overrides:
  - { files: "**/test/**", rules: { sql-injection: off, weak-cipher: off } }
  - { files: [app/test/db.js, "**/*.gen.js"], rules: { sql-injection: medium } }
`,
      'app/tom-review.yaml': 'overrides: [{ files: test, rules: { weak-cipher: low } }]\n',
      'app/x.js': '',
      'lib/x.js': '',
    });
    assert.deepEqual(settings('lib/x.js'), { 'sql-injection': 'high' });
    assert.deepEqual(settings('lib/test/x.js'), { 'sql-injection': 'off', 'weak-cipher': 'off' });
    assert.deepEqual(settings('app/test/db.js'), { 'sql-injection': 'medium', 'weak-cipher': 'low' });
    assert.deepEqual(settings('app/test/x.gen.js'), { 'sql-injection': 'medium', 'weak-cipher': 'low' });
  });

  it('leave files out: lists of the nearest configuration, relative to its folder', async () => {
    const { files } = await walk({
      'tom-review.yaml': 'exclude: ["**/old", app/gen]\n',
      'app/tom-review.yaml': 'exclude: [tmp]\ninclude: [src, gen]\n',
      'app/src/a.js': '',
      'app/src/old/a.js': '',
      'app/gen/a.js': '',
      'app/tmp/a.js': '',
      'app/other.js': '',
      'lib/old/a.js': '',
      'lib/old/tom-review.yaml': 'exclude: []\n',
      'lib/a.js': '',
    });
    assert.deepEqual(files, ['app/gen/a.js', 'app/src/a.js', 'app/src/old/a.js', 'lib/a.js']);
  });

  it('keep to the root what counts there only', async () => {
    const { problems, configs } = await walk({
      'tom-review.yaml': 'limits: { file-size: 3 MB }\n',
      'app/tom-review.yaml': 'deadlines: { high: 3 }\nlimits: { file-size: 1 MB }\ncontrols: [a.yaml]\n',
      'lib/tom-review.yaml': 'extends: ./more.yaml\n',
      'lib/more.yaml': 'deadlines: { high: 3 }\n',
    });
    assert.deepEqual(problems, [
      `app/tom-review.yaml:1:1: "deadlines" counts in the root's tom-review.yaml only; move it there`,
      `app/tom-review.yaml:2:1: "limits" counts in the root's tom-review.yaml only; move it there`,
      `app/tom-review.yaml:3:1: "controls" counts in the root's tom-review.yaml only; move it there`,
      `lib/tom-review.yaml:1:10: "./more.yaml" sets "deadlines", which counts in the root's tom-review.yaml only; extend it there`,
    ]);
    assert.deepEqual(configs.config.limits, { fileSize: 3_000_000 });
    assert.deepEqual(configs.config.deadlines, {});
  });

  it('are not read where they are not trusted, whenever that is', async () => {
    let isTrusted = false;
    const files = { 'tom-review.yaml': 'rules: { sql-injection: off }\nexclude: [a.js]\n', 'a.js': '' };
    const untrusted = await walk(files, () => isTrusted);
    assert.deepEqual([untrusted.files, untrusted.settings('a.js')], [['a.js'], {}]);
    assert.ok(!untrusted.source.reads.includes('tom-review.yaml'));
    isTrusted = true;
    const { configs } = await walk(files, () => isTrusted);
    assert.equal(configs.config.scopes.length, 1);
    isTrusted = false;
    assert.equal(configs.config.scopes.length, 0);
  });
});

describe('extends', () => {
  it('knows presets, which say something of every rule', async () => {
    const of = async (text: string) => {
      const { settings, options, problems } = await walk({ 'tom-review.yaml': text, 'a.js': '' });
      assert.deepEqual(problems, []);
      return {
        off: Object.keys(settings('a.js')).filter((id) => settings('a.js')[id] === 'off'),
        options: options('a.js'),
      };
    };
    assert.deepEqual(await of('extends: recommended\n'), { off: [], options: {} });
    assert.deepEqual((await of('extends: privacy\n')).off, ['hardcoded-credential', 'sql-injection', 'weak-cipher']);
    assert.deepEqual((await of('extends: secrets-only\n')).off, [
      'personal-data-in-log',
      'sql-injection',
      'weak-cipher',
    ]);
    assert.deepEqual((await of('extends: [secrets-only, recommended]\n')).off, []);
    assert.deepEqual((await of('extends: strict\n')).options['weak-cipher'], { minSeverity: 'medium' });
    assert.deepEqual((await of('extends: secrets-only\nrules: { sql-injection: on }\n')).off, [
      'personal-data-in-log',
      'weak-cipher',
    ]);
    const audit = await walk({
      'tom-review.yaml': 'exclude: [a.js]\nsuppressions: [{ path: b.js, reason: r }]\n',
      'a.js': '',
      'app/tom-review.yaml': 'extends: audit\n',
      'app/a.js': '',
    });
    assert.deepEqual(audit.files, ['app/a.js']);
    const whole = await walk({
      'tom-review.yaml': 'extends: [./base.yaml, audit]\n',
      'base.yaml': 'exclude: [a.js]\n',
      'a.js': '',
    });
    assert.deepEqual(whole.files, ['a.js']);
  });

  it('lets the later one win, and the file itself over all; places say where things come from', async () => {
    const { settings, configs, problems } = await walk({
      'tom-review.yaml': 'extends: [./a.yaml, shared/b.yaml]\nrules: { weak-cipher: off }\n'.replace(
        'shared',
        './shared',
      ),
      'a.yaml': 'rules: { sql-injection: low, password-in-log: low, weak-cipher: low }\nexclude: [x]\n',
      'shared/b.yaml':
        'extends: ./c.yaml\nrules: { sql-injection: high }\nmodels: [own]\noverrides: [{ files: t, rules: { sql-injection: off } }]\n',
      'shared/c.yaml': 'rules: { sql-injection: medium, hardcoded-credential: low }\n',
      'x.js': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings('x.js'), {
      'hardcoded-credential': 'low',
      'password-in-log': 'low',
      'sql-injection': 'high',
      'weak-cipher': 'off',
    });
    // globs are relative to the folder that is configured, paths to the file that names them
    assert.equal(settings('t/x.js')['sql-injection'], 'off');
    assert.deepEqual(
      configs.config.models.map(({ path }) => path),
      ['shared/own'],
    );
    assert.deepEqual(configs.config.files, ['a.yaml', 'shared/c.yaml', 'shared/b.yaml', 'tom-review.yaml']);
  });

  it('finds packages as npm lays them out, and what they export', async () => {
    const { settings, problems, configs } = await walk({
      'tom-review.yaml': 'extends: ["@acme/rules", plain, exporting, exporting/hard, "plain/extra"]\n',
      'node_modules/@acme/rules/package.json': '{"name":"@acme/rules"}',
      'node_modules/@acme/rules/tom-review.yaml': 'rules: { sql-injection: low }\nextends: inner\nrule-dirs: [rules]\n',
      'node_modules/@acme/rules/node_modules/inner/package.json': '{"main":"cfg/main.yaml"}',
      'node_modules/@acme/rules/node_modules/inner/cfg/main.yaml': 'rules: { weak-cipher: low }\n',
      'node_modules/plain/package.json': '{"main":"index.js"}',
      'node_modules/plain/tom-review.yaml': 'rules: { password-in-log: low }\n',
      'node_modules/plain/extra.yaml': 'rules: { password-in-log: medium }\n',
      'node_modules/exporting/package.json':
        '{"exports":{".":{"import":"./index.js","default":"./all.yaml"},"./hard":"./presets/hard.yaml"}}',
      'node_modules/exporting/all.yaml': 'rules: { hardcoded-credential: low }\n',
      'node_modules/exporting/presets/hard.yaml': 'rules: { hardcoded-credential: critical }\n',
      'a.js': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings('a.js'), {
      'hardcoded-credential': 'critical',
      'password-in-log': 'medium',
      'sql-injection': 'low',
      'weak-cipher': 'low',
    });
    assert.deepEqual(
      configs.config.ruleDirs.map(({ path }) => path),
      ['node_modules/@acme/rules/rules'],
    );
  });

  it('finds packages above the root', async () => {
    const { settings, problems } = await walk({
      'tom-review.yaml': 'extends: shared\n',
      '../../node_modules/shared/package.json': '{}',
      '../../node_modules/shared/tom-review.yaml': 'rules: { weak-cipher: low }\nextends: ./more.yaml\n',
      '../../node_modules/shared/more.yaml': 'rules: { sql-injection: low }\n',
      'a.js': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings('a.js'), { 'sql-injection': 'low', 'weak-cipher': 'low' });
  });

  const git = `git+https://git.example/rules.git#${'a'.repeat(40)}`;
  const https = 'https://config.example/team/tom-review.yaml';

  it('takes what is installed, if it is what the lock names', async () => {
    for (const [name, path] of [
      [git, 'tom-review.yaml'],
      [`${git}:team/base.yaml`, 'team/base.yaml'],
      [https, 'tom-review.yaml'],
      ['https://config.example/get?name=x', 'tom-review.yaml'],
    ] as const) {
      const files = {
        [path]: 'rules: { weak-cipher: low }\nextends: ./more.yaml\n',
        'more.yaml': '',
        'team/more.yaml': '',
      };
      const { settings, problems } = await walk({
        'tom-review.yaml': source(name, ''),
        ...installed(name, files),
        'a.js': '',
      });
      assert.deepEqual(problems, []);
      assert.deepEqual(settings('a.js'), { 'weak-cipher': 'low' });
    }
  });

  it('says what is not installed or not what it should be', async () => {
    const good = installed(git, { 'tom-review.yaml': 'rules: { weak-cipher: low }\n' });
    const content = Object.keys(good).find((path) => path.endsWith('/tom-review.yaml')) ?? '';
    const list = Object.keys(good).find((path) => path.endsWith('SHA256SUMS')) ?? '';
    const { [content]: _, ...withoutContent } = good;
    const table: [Files, string][] = [
      [{}, 'is not in tom-review.lock; run "tom-review install"'],
      [{ 'tom-review.lock': good['tom-review.lock'] ?? '' }, 'is not installed; run "tom-review install"'],
      [withoutContent, 'is not what tom-review.lock names (tom-review.yaml); run "tom-review install"'],
      [
        { ...good, [content]: 'rules: {}\n' },
        'is not what tom-review.lock names (tom-review.yaml); run "tom-review install"',
      ],
      [{ ...good, [list]: `${good[list] ?? ''}#\n` }, 'is not what tom-review.lock names; run "tom-review install"'],
      [
        { ...good, [content]: { link: '/etc/passwd' } },
        'is not what tom-review.lock names (tom-review.yaml); run "tom-review install"',
      ],
    ];
    for (const [files, expected] of table) {
      const { settings, problems } = await walk({ 'tom-review.yaml': source(git, ''), ...files, 'a.js': '' });
      assert.deepEqual(problems, [`tom-review.yaml:1:10: "${git}" ${expected}`]);
      assert.deepEqual(settings('a.js'), {});
    }
  });

  const wrong: [string, string][] = [
    ['stric', 'there is no preset and no package "stric" in node_modules; did you mean "strict"?'],
    [
      '@acme/none',
      'there is no preset and no package "@acme/none" in node_modules; install the package, for example with npm',
    ],
    ['./none.yaml', '"./none.yaml": there is no such file'],
    ['../x.yaml', '"../x.yaml" leaves the project; paths stay inside it'],
    ['./link.yaml', '"./link.yaml": it is a symbolic link, or lies behind one; links are not followed'],
    ['./loop/x.yaml', '"./loop/x.yaml": it is a symbolic link, or lies behind one; links are not followed'],
    ['base.yaml', '"base.yaml" is no package; a path begins with "./"'],
    [
      'http://x.example/a.yaml',
      '"http://x.example/a.yaml" is no source; there are presets, "./paths", packages, git+https:// and https://',
    ],
    ['/etc/passwd', '"/etc/passwd" is neither a preset nor a package; a path begins with "./"'],
    [
      'git+https://x.example/a.git',
      '"git+https://x.example/a.git" does not end with "#" and a full commit of 40 digits',
    ],
    [
      'git+https://x.example/a.git#main',
      '"git+https://x.example/a.git#main" does not end with "#" and a full commit of 40 digits',
    ],
    [
      `git+ssh://-oProxyCommand=x/a#${'a'.repeat(40)}`,
      `"git+ssh://-oProxyCommand=x/a#${'a'.repeat(40)}" has a host that begins with "-"`,
    ],
    [
      `git+ext::sh -c x#${'a'.repeat(40)}`,
      `"git+ext::sh -c x#${'a'.repeat(40)}" is no git source; write git+https://host/repository.git#<commit>`,
    ],
    [`${git}:../x.yaml`, `"${git}:../x.yaml" has a path that leaves the repository`],
    ['plain', '"plain": "../../x.yaml" leaves the package; paths stay inside it'],
    ['plain/none', '"plain/none": the package has no file none.yaml'],
    [
      'self',
      '"extends" goes in a circle: tom-review.yaml → node_modules/self/tom-review.yaml → node_modules/self/tom-review.yaml',
    ],
  ];
  for (const [name, message] of wrong) {
    it(`says what is wrong with ${name}`, async () => {
      const { problems } = await walk({
        'tom-review.yaml': `# first line\n${source(name, '')}`,
        'link.yaml': { link: 'x' },
        loop: { link: 'loop' },
        'node_modules/plain/package.json': '{"main":"../../x.yaml"}',
        'node_modules/self/package.json': '{}',
        'node_modules/self/tom-review.yaml': 'extends: ./tom-review.yaml\n',
      });
      const place = name === 'self' ? 'node_modules/self/tom-review.yaml:1:10' : 'tom-review.yaml:2:10';
      assert.deepEqual(problems, [`${place}: ${message}`]);
    });
  }

  it('ends, whatever extends what', async () => {
    const chain: Record<string, string> = { 'tom-review.yaml': 'extends: ./c0.yaml\n' };
    for (let i = 0; i < 3000; i += 1) chain[`c${i}.yaml`] = `extends: ./c${i + 1}.yaml\n`;
    assert.deepEqual((await walk(chain)).problems, ['c14.yaml:1:10: "extends" is nested deeper than 16 files']);

    const wide: Record<string, string> = {
      'tom-review.yaml': `extends: [${Array.from({ length: 3000 }, (_, i) => `./c${i}.yaml`).join()}]\n`,
    };
    for (let i = 0; i < 3000; i += 1) wide[`c${i}.yaml`] = '';
    const { problems } = await walk(wide);
    assert.deepEqual(problems, ['tom-review.yaml:1:2301: more than 200 files are extended']);

    // each one extends both of the next two: as many ways as the numbers of Fibonacci
    const twice: Record<string, string> = { 'tom-review.yaml': 'extends: [./c0.yaml, ./c1.yaml]\n' };
    for (let i = 0; i < 3000; i += 1)
      twice[`c${i}.yaml`] = `extends: [./c${i + 1}.yaml, ./c${i + 1}.yaml, ./c${i + 2}.yaml]\n`;
    const start = performance.now();
    assert.ok((await walk(twice)).problems.length > 0);
    assert.ok(performance.now() - start < 5_000);

    const circle = { 'tom-review.yaml': 'extends: ./a.yaml\n', 'a.yaml': 'extends: ./tom-review.yaml\n' };
    assert.deepEqual((await walk(circle)).problems, [
      'a.yaml:1:10: "extends" goes in a circle: tom-review.yaml → a.yaml → tom-review.yaml',
    ]);
  });

  it('does not follow a link that is a configuration', async () => {
    const { problems } = await walk({ 'tom-review.yaml': { link: '/etc/passwd' } });
    assert.deepEqual(problems, [
      'tom-review.yaml:1:1: it is a symbolic link, and links are not followed; name the file it leads to in "extends"',
    ]);
  });

  it('reports names that nothing has in whatever file they stand', async () => {
    const { problems } = await walk({
      'tom-review.yaml': 'extends: ./a.yaml\nrules: { sql-injektion: off }\n',
      'a.yaml': 'rules: { weak-cypher: off }\n',
      'app/tom-review.yaml': 'rule: {}\n',
    });
    assert.deepEqual(problems, [
      'a.yaml:1:10: there is no rule "weak-cypher"; did you mean "weak-cipher"?',
      'app/tom-review.yaml:1:1: unknown key "rule"; did you mean "rules"?',
      'tom-review.yaml:2:10: there is no rule "sql-injektion"; did you mean "sql-injection"?',
    ]);
  });
});
