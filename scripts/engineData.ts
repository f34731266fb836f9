/** Reads and compiles rules/, models/, data-types/ and controls/ below a folder. Used by the build and by tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readYamlData } from '../src/config/yamlData.js';
import {
  assembleEngineData,
  compileControls,
  compileData,
  type DataFile,
  placedProblems,
  type DataProblem,
  type EngineData,
} from '../src/engine/index.js';

export interface LoadedData {
  readonly data: EngineData;
  readonly problems: readonly DataProblem[];
}

/** Root-relative paths of the files below `folder` that `wanted` accepts, sorted by code units. */
function filesBelow(root: string, folder: string, wanted: (file: string) => boolean): string[] {
  const top = path.join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(wanted)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const isYaml = (file: string): boolean => /\.ya?ml$/.test(file) && !file.includes('/tests/');

/** Compiles whatever can be compiled; `problems` says what could not. */
export function compileEngineData(root: string): LoadedData {
  const problems: DataProblem[] = [];
  const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const read = (file: string): DataFile[] => {
    const data = readYamlData(file, text(file), problems);
    return data === undefined ? [] : [data];
  };
  const controlFiles = filesBelow(root, 'controls', isYaml).flatMap(read);
  const catalogue = compileControls(
    controlFiles.map((file) => ({ file: file.file.slice('controls/'.length), value: file.value })),
  );
  for (const file of controlFiles) {
    const own = catalogue.problems.filter((problem) => `controls/${problem.file}` === file.file);
    problems.push(...placedProblems(own, file));
  }
  const parts = compileData({
    rules: filesBelow(root, 'rules', (file) => file.endsWith('/rule.yaml') && !file.includes('/tests/')).flatMap(
      (file) => {
        const doc = file.replace(/rule\.yaml$/, 'rule.md');
        return read(file).map((yaml) => ({ yaml, doc: existsSync(path.join(root, doc)) ? text(doc) : null }));
      },
    ),
    models: filesBelow(root, 'models', isYaml).flatMap(read),
    dataTypes: filesBelow(root, 'data-types', isYaml).flatMap(read),
    controlIds: new Set(catalogue.controls.map((control) => control.id)),
  });
  return { data: assembleEngineData(parts, catalogue), problems: [...problems, ...parts.problems] };
}

/** The data below `root`. Throws where anything does not compile. */
export function loadEngineData(root: string): EngineData {
  const { data, problems } = compileEngineData(root);
  if (problems.length === 0) return data;
  const first = problems.slice(0, 20).map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
  throw new Error(`${problems.length} problems in rules, models, data types and controls:\n${first.join('\n')}`);
}
