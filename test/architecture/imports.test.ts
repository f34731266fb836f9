import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { ESLint } from 'eslint';
import { mayUseNode, zoneOf, zones } from '../../scripts/importZones.mjs';
import { importsOf, packageOf, resolveImport, root, sourceFiles } from '../support/sourceImports.js';

type Zone = (typeof zones)[number];

const nodeModules = new Set(builtinModules);
const isNodeModule = (specifier: string): boolean =>
  specifier.startsWith('node:') || nodeModules.has(packageOf(specifier));

/** The zones that a zone may reach in any number of steps, itself included. */
function reachable(zone: Zone): Set<string> {
  const names = new Set<string>();
  const visit = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    zones.find((z) => z.name === name)?.mayImport.forEach(visit);
  };
  visit(zone.name);
  return names;
}

/** What is wrong with one file's own imports. */
function forbiddenImports(file: string): string[] {
  const zone = zoneOf(file);
  if (!zone) return [`${file} belongs to no zone of scripts/importZones.mjs`];
  const wrong: string[] = [];
  for (const { specifier, line } of importsOf(file)) {
    const place = `${file}:${line} imports ${specifier}`;
    const target = resolveImport(file, specifier);
    if (target === undefined) {
      if (isNodeModule(specifier)) {
        if (!mayUseNode(file)) wrong.push(`${place}: Node's own modules are not allowed here`);
      } else if (!zone.packages.includes(packageOf(specifier))) {
        wrong.push(`${place}: this package is not allowed in ${zone.name}`);
      }
      continue;
    }
    // the published schemas are data, which every zone may read
    if (target.startsWith('schemas/') && target.endsWith('.json')) continue;
    const other = zoneOf(target);
    if (!other) wrong.push(`${place}: outside of every zone`);
    else if (other === zone) continue;
    else if (!zone.mayImport.includes(other.name)) wrong.push(`${place}: ${zone.name} may not import ${other.name}`);
    else if (other.door && target !== other.door) wrong.push(`${place}: ${other.door} is the only door`);
  }
  return wrong;
}

interface Reached {
  readonly files: Set<string>;
  /** Package or Node module, with the way to it. */
  readonly packages: Map<string, string>;
}

/** Everything that is loaded at run time together with `entry`. */
function loadedWith(entry: string): Reached {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const queue: { file: string; way: string }[] = [{ file: entry, way: entry }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (files.has(next.file)) continue;
    files.add(next.file);
    for (const { specifier, typeOnly } of importsOf(next.file)) {
      if (typeOnly) continue;
      const target = resolveImport(next.file, specifier);
      if (target === undefined) packages.set(specifier, `${next.way} -> ${specifier}`);
      else if (target.endsWith('.ts')) queue.push({ file: target, way: `${next.way} -> ${target}` });
    }
  }
  return { files, packages };
}

describe('imports between the parts of the source', () => {
  it('has a table without cycles, in which a zone comes after all it may import', () => {
    zones.forEach((zone, index) => {
      for (const name of zone.mayImport) {
        const position = zones.findIndex((z) => z.name === name);
        assert.ok(position >= 0 && position < index, `${zone.name} -> ${name}`);
      }
    });
  });

  it('finds the source files', () => {
    assert.ok(sourceFiles('src').length > 5);
  });

  it('every file imports only what its zone may import', () => {
    assert.deepEqual(sourceFiles('src').flatMap(forbiddenImports), []);
  });

  it('no zone reaches, over any number of steps, a zone or package beyond its own', () => {
    const wrong: string[] = [];
    for (const zone of zones) {
      const allowed = reachable(zone);
      const packages = new Set(zones.filter((z) => allowed.has(z.name)).flatMap((z) => z.packages));
      for (const file of sourceFiles(zone.path)) {
        if (zoneOf(file) !== zone) continue;
        const loaded = loadedWith(file);
        for (const other of loaded.files) {
          const name = zoneOf(other)?.name ?? 'no zone';
          if (!allowed.has(name)) wrong.push(`${file} reaches ${other}`);
        }
        for (const [specifier, way] of loaded.packages) {
          if (!isNodeModule(specifier) && !packages.has(packageOf(specifier))) wrong.push(way);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('what runs in a browser reaches neither Node modules nor src/platform/node', () => {
    const entries = [
      'src/engine/index.ts',
      'src/server/browser.ts',
      'src/extension/browser.ts',
      'src/webview/main.ts',
      ...['base', 'engine', 'config', 'reports', 'service', 'platform/browser'].flatMap((f) => sourceFiles(`src/${f}`)),
    ].filter((file) => sourceFiles(file).length > 0 && importsOf(file));
    const wrong: string[] = [];
    for (const entry of entries) {
      const { files, packages } = loadedWith(entry);
      for (const file of files) if (file.startsWith('src/platform/node/')) wrong.push(`${entry} reaches ${file}`);
      for (const [specifier, way] of packages) {
        if (isNodeModule(specifier) || specifier.endsWith('/node')) wrong.push(way);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

describe('the lint rule made from the import table', () => {
  const eslint = new ESLint({ cwd: root });

  /** Whether no-restricted-imports refuses `specifier` in `file`. */
  async function refuses(file: string, specifier: string): Promise<boolean> {
    const config = (await eslint.calculateConfigForFile(file)) as {
      rules: Record<string, [unknown, { patterns: { regex: string }[] }]>;
    };
    const { patterns } = config.rules['no-restricted-imports']![1];
    return patterns.some((pattern) => new RegExp(pattern.regex, 'u').test(specifier));
  }

  for (const zone of zones) {
    it(`knows what ${zone.name} may import`, async () => {
      const isFile = zone.path.endsWith('.ts');
      for (const depth of isFile ? [0] : [0, 1, 3]) {
        const file = isFile ? zone.path : `${zone.path}/${'some/'.repeat(depth)}file.ts`;
        for (const other of zones) {
          if (other === zone || other.path.startsWith(`${zone.path}/`) || zone.path.startsWith(`${other.path}/`))
            continue;
          const inside = other.path.replace(/^src\//, '').replace(/\.ts$/, '');
          const entry = other.path.endsWith('.ts') ? inside : `${inside}/index`;
          const specifier = `${'../'.repeat(depth + 1)}${entry}.js`;
          assert.equal(await refuses(file, specifier), !zone.mayImport.includes(other.name), `${file}: ${specifier}`);
        }
        assert.equal(await refuses(file, 'node:fs'), !mayUseNode(file), `${file}: node:fs`);
        for (const name of new Set(zones.flatMap((z) => z.packages))) {
          assert.equal(await refuses(file, name), !zone.packages.includes(name), `${file}: ${name}`);
        }
      }
    });
  }

  it('lets the engine be entered by its door only', async () => {
    assert.equal(await refuses('src/service/scan.ts', '../engine/index.js'), false);
    assert.equal(await refuses('src/service/scan.ts', '../engine/syntax/flatTree.js'), true);
  });

  it('lets the extension import the protocol, but nothing else of the server', async () => {
    assert.equal(await refuses('src/extension/features/scan.ts', '../../server/protocol.js'), false);
    assert.equal(await refuses('src/extension/features/scan.ts', '../../server/session.js'), true);
  });
});
