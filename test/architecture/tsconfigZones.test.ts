import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { zones } from '../../scripts/importZones.mjs';

const root = path.resolve(import.meta.dirname, '../..');

interface ZoneProject {
  compilerOptions?: { lib?: string[]; types?: string[] };
  references?: { path: string }[];
}

function projectFile(zone: { name: string; path: string }): string {
  return zone.name === 'protocol' ? 'src/server/tsconfig.protocol.json' : `${zone.path}/tsconfig.json`;
}

function readProject(file: string): ZoneProject {
  const { config, error } = ts.parseConfigFileTextToJson(file, readFileSync(path.join(root, file), 'utf8'));
  assert.equal(error, undefined);
  return config as ZoneProject;
}

/** The zone that a reference in `file` points at. */
function referencedZone(file: string, reference: string): string | undefined {
  const target = path.posix.join(path.posix.dirname(file), reference);
  return zones.find((zone) => projectFile(zone) === target || path.posix.dirname(projectFile(zone)) === target)?.name;
}

describe('the tsconfig of each zone', () => {
  for (const zone of zones) {
    const file = projectFile(zone);

    it(`${zone.name} refers to exactly the zones it may import`, () => {
      assert.ok(existsSync(path.join(root, file)), `${file} is missing`);
      const references = (readProject(file).references ?? []).map((r) => referencedZone(file, r.path) ?? r.path);
      assert.deepEqual([...references].sort(), [...zone.mayImport].sort());
    });
  }

  it('gives base, engine, config, reports and service neither DOM nor Node types', () => {
    for (const name of ['base', 'engine', 'config', 'reports', 'service', 'protocol']) {
      const zone = zones.find((z) => z.name === name);
      assert.ok(zone);
      const { lib, types } = readProject(projectFile(zone)).compilerOptions ?? {};
      assert.equal(lib, undefined, `${name} must keep the lib of tsconfig.base.json`);
      assert.equal(types, undefined, `${name} must keep the types of tsconfig.base.json`);
    }
    const base = readProject('tsconfig.base.json').compilerOptions ?? {};
    assert.deepEqual(base.lib, ['ES2023']);
    assert.deepEqual(base.types, []);
  });

  it('is part of the build of the whole', () => {
    const references = (readProject('tsconfig.json').references ?? []).map((r) => r.path);
    for (const zone of zones) {
      const file = projectFile(zone);
      assert.ok(
        references.includes(file) || references.includes(path.posix.dirname(file)),
        `tsconfig.json does not refer to ${file}`,
      );
    }
  });
});
