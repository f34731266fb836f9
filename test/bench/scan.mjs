/**
 * How fast the product is, as ratios within one run: `npm run bench [-- FOLDER]`. Nothing here is a test, for a time
 * that passes on one machine fails on the next. Without a folder the pinned real files of the tests are taken.
 *
 * - full analysis on one core against parsing and flattening the same files
 * - a scan, cold process to end, against one process that reads and parses the same files
 * - a key in a file of 1,000 and of 10,000 lines: edit to findings
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { bundles } from '../../esbuild.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'tom-review-bench-'));
/** Best of so many rounds: others use the machine as well. */
const ROUNDS = 6;

function node(args) {
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`node ${args.join(' ')}\n${run.stderr}`);
  return run.stdout;
}

/** Milliseconds from the start of each process to its end; one after the other in each round, so that all see the same machine. */
function cold(commands) {
  const best = commands.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1)
    commands.forEach((args, i) => {
      const begin = performance.now();
      node(args);
      best[i] = Math.min(best[i], performance.now() - begin);
    });
  return best;
}

/** The pinned real files of some languages, in a folder of their own. */
function realFilesFolder(...languages) {
  const script = path.join(work, 'realFiles.mjs');
  writeFileSync(
    script,
    `import { realFiles } from ${JSON.stringify(path.join(root, 'test/support/realFiles.ts'))};
     const all = [];
     for (const language of process.argv.slice(2)) all.push(...(await realFiles(language, 500)));
     process.stdout.write(JSON.stringify(all));`,
  );
  const files = JSON.parse(node(['--import', 'tsx', script, ...languages]));
  const folder = path.join(work, languages[0]);
  for (const { name, text } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

const ratio = (a, b) => `${(a / b).toFixed(2)} times`;
const ms = (value) => `${value.toFixed(0)} ms`;

try {
  // the bundles that a package has
  node(['esbuild.mjs', '--production']);
  const folder =
    process.argv[2] === undefined ? realFilesFolder('javascript', 'typescript', 'tsx') : path.resolve(process.argv[2]);
  // as it ships: bundled, so that constants are in place
  const options = { ...bundles['command line'] };
  delete options.entry; // not esbuild's
  const measure = path.join(work, 'measure.cjs');
  await esbuild.build({
    ...options,
    entryPoints: [path.join(root, 'test/bench/measure.ts')],
    outfile: measure,
    sourcemap: false,
    metafile: false,
  });

  // with the room for new objects that the workers of a scan have (nodeWorkers.ts): three halves, of which this is one
  const onOneCore = (of) =>
    JSON.parse(node(['--max-semi-space-size=64', measure, 'core', path.join(root, 'dist'), of]));
  const core = onOneCore(folder);
  console.log(`${core.files} files, ${core.lines} lines, ${core.groups} groups, the largest of ${core.largest} files`);
  console.log(
    `${cpus().length} cores; each figure is the best of ${ROUNDS} rounds, those of one core of ${core.runs} runs\n`,
  );
  const full = core.parse + core.lower + core.link;
  const perThousand = (value) => `${((value / core.lines) * 1000).toFixed(2)} ms per 1,000 lines`;
  console.log('Full analysis on one core');
  console.log(`  parse and flatten  ${ms(core.parse)}, ${perThousand(core.parse)}`);
  console.log(`  lower              ${ms(core.lower)}`);
  console.log(`  analyse together   ${ms(core.link)}`);
  console.log(`  each file alone    ${ms(core.alone)}`);
  console.log(`  in all             ${perThousand(full)}, ${ratio(full, core.parse)} parse and flatten`);
  for (const language of process.argv[2] === undefined ? ['python', 'java'] : []) {
    const { lines, parse, lower, link } = onOneCore(realFilesFolder(language));
    console.log(`  ${language.padEnd(17)}  ${lines} lines, ${ratio(parse + lower + link, parse)} parse and flatten`);
  }
  console.log();

  const cli = path.join(root, 'dist/cli/main.cjs');
  const out = path.join(work, 'out.json');
  const scan = (workers) => [cli, 'scan', folder, '--workers', workers, '-o', out, '--fail-on', 'none', '--no-cache'];
  const [reading, one, two] = cold([[measure, 'parse', path.join(root, 'dist'), folder], scan('1'), scan('2')]);
  console.log('Scan, cold process to end');
  console.log(`  read and parse in one process  ${ms(reading)}`);
  console.log(`  scan with 1 worker             ${ms(one)}, ${ratio(one, reading)}`);
  console.log(`  scan with 2 workers            ${ms(two)}, ${ratio(two, reading)}`);

  console.log('\nA key, edit to findings');
  for (const { lines, p50, p95, parse } of JSON.parse(node([measure, 'keys', path.join(root, 'dist'), folder]))) {
    console.log(
      `  ${String(lines).padStart(6)} lines  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ` +
        `p95 ${ratio(p95, parse)} a parse of the whole file`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
