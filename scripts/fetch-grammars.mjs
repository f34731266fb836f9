// Recreates grammars/ from the official npm tarballs, pinned by version and tarball integrity.
//
//   node scripts/fetch-grammars.mjs           write the files and grammars.json
//   node scripts/fetch-grammars.mjs --check   write nothing, fail when a committed file differs
//
// The wasm files are committed, so a build never needs this; it documents and proves where they come from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = [
  {
    package: 'tree-sitter-javascript',
    version: '0.25.0',
    integrity: 'sha512-1fCbmzAskZkxcZzN41sFZ2br2iqTYP3tKls1b/HKGNPQUVOpsUxpmGxdN/wMqAk3jYZnYBR1dd/y/0avMeU7dw==',
    grammars: [{ id: 'javascript', abi: 15 }],
  },
  {
    package: 'tree-sitter-typescript',
    version: '0.23.2',
    integrity: 'sha512-e04JUUKxTT53/x3Uq1zIL45DoYKVfHH4CZqwgZhPg5qYROl5nQjV+85ruFzFGZxu+QeFVbRTPDRnqL9UbU4VeA==',
    grammars: [
      { id: 'typescript', abi: 14 },
      { id: 'tsx', abi: 14 },
    ],
  },
  {
    package: 'tree-sitter-python',
    version: '0.25.0',
    integrity: 'sha512-eCmJx6zQa35GxaCtQD+wXHOhYqBxEL+bp71W/s3fcDMu06MrtzkVXR437dRrCrbrDbyLuUDJpAgycs7ncngLXw==',
    grammars: [{ id: 'python', abi: 15 }],
  },
  {
    package: 'tree-sitter-java',
    version: '0.23.5',
    integrity: 'sha512-Yju7oQ0Xx7GcUT01mUglPP+bYfvqjNCGdxqigTnew9nLGoII42PNVP3bHrYeMxswiCRM0yubWmN5qk+zsg0zMA==',
    grammars: [{ id: 'java', abi: 14 }],
  },
];

const folder = fileURLToPath(new URL('../grammars/', import.meta.url));
const check = process.argv.includes('--check');
const work = mkdtempSync(join(tmpdir(), 'fetch-grammars-'));
const rows = [];
let differences = 0;

/** Writes `content` to grammars/`name`, or with --check compares it with what is there. */
function put(name, content) {
  const path = join(folder, name);
  if (!check) {
    writeFileSync(path, content);
    return;
  }
  let present;
  try {
    present = readFileSync(path);
  } catch {
    present = undefined;
  }
  if (!present?.equals(Buffer.from(content))) {
    differences += 1;
    console.error(`grammars/${name} differs from its source`);
  }
}

try {
  for (const source of SOURCES) {
    const spec = `${source.package}@${source.version}`;
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', spec, '--json', '--ignore-scripts'], {
        cwd: work,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    );
    const tarball = readFileSync(join(work, packed.filename));
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    if (integrity !== source.integrity)
      throw new Error(`${spec}: integrity ${integrity} is not the pinned ${source.integrity}`);
    execFileSync('tar', ['-xzf', packed.filename], { cwd: work });
    const manifest = JSON.parse(readFileSync(join(work, 'package/package.json'), 'utf8'));
    put(`${source.package}.LICENSE`, readFileSync(join(work, 'package/LICENSE')));
    for (const { id, abi } of source.grammars) {
      const file = `tree-sitter-${id}.wasm`;
      const wasm = readFileSync(join(work, 'package', file));
      put(file, wasm);
      rows.push({
        id,
        package: source.package,
        version: source.version,
        integrity: source.integrity,
        file,
        abi,
        sha256: createHash('sha256').update(wasm).digest('hex'),
        licence: manifest.license,
        licenceFile: `${source.package}.LICENSE`,
      });
    }
    rmSync(join(work, 'package'), { recursive: true, force: true });
  }
  put('grammars.json', `${JSON.stringify({ grammars: rows }, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (differences > 0) process.exit(1);
