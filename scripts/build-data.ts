/** Compiles rules/, models/, data-types/ and controls/ to dist/data/*.json, and writes the schema of tom-review.yaml. `--check` only reports. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem, MODEL_LANGUAGES, modelsFile, rowsOfAll, typesOfAll } from '../src/engine/index.js';
import { CONFIG_SCHEMA, configSchemaText } from './configSchema.js';
import { compileEngineData } from './engineData.js';

const root = path.resolve(import.meta.dirname, '..');
const { data, problems } = compileEngineData(root);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; no data written`);
  process.exitCode = 1;
} else {
  if (!process.argv.includes('--check')) {
    const folder = path.join(root, 'dist/data');
    mkdirSync(folder, { recursive: true });
    const write = (name: string, content: unknown): void =>
      writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content));
    const { models, ...others } = data;
    write('engine-data', others);
    for (const language of MODEL_LANGUAGES) write(modelsFile(language), models[language]);
    writeFileSync(path.join(root, CONFIG_SCHEMA), await configSchemaText(data));
  }
  console.log(
    `engine data ${data.hash}: ${data.rules.length} rules, ${rowsOfAll(data.models).length} model rows, ${typesOfAll(data.models).length} types, ` +
      `${data.dataTypes.length} data types, ${data.controls.length} controls`,
  );
}
