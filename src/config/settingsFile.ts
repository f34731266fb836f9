/** Configuration files of programs, as settings that know where they stand: Spring, `.env`, `config/*.json` and their like. */
import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { PlacedSetting } from '../engine/index.js';
import { entriesOf, readYamlNodes } from './yamlNodes.js';

/** Named by what they are for: `application.yml`, `.env.production`, `settings.json`, `database.properties`. */
const NAMES =
  /^(?:application|bootstrap|appsettings|config|settings|secrets|database|datasource|jdbc|mail|smtp|kafka|redis|credentials)(?:[-_.][\w-]+)*\.(?:ya?ml|json|properties)$|^\.env(?:\.[\w.-]+)?$|^[\w-]+\.env$/i;
/** Anything in a folder of configurations. */
const FOLDERS = /(?:^|\/)(?:config|conf)\/[\w.-]+\.(?:ya?ml|json|properties)$/i;
/** Examples, and what configures tests, tools or nothing that runs. */
const OTHERS =
  /\.(?:example|sample|template|dist|tmpl|schema)\b|(?:^|[-_./])(?:tests?|it|e2e|ci|example|sample|mock)[-_.]?(?:\.|$)|(?:^|\/)(?:tests?|__tests__|spec|fixtures|testdata|examples?|samples?|docs?|schemas?|locales?|i18n|node_modules|\.vscode|\.github)\//i;

/** Whether a file holds settings of a program, by its root-relative path. */
export function isSettingsFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (NAMES.test(name) || FOLDERS.test(path)) && !OTHERS.test(path);
}

/** The settings of a file in their order; undefined where it cannot be read. */
export function readSettings(path: string, text: string): readonly PlacedSetting[] | undefined {
  return /\.(?:ya?ml|json)$/i.test(path) ? yamlSettings(text) : lineSettings(text);
}

const MOST_SETTINGS = 5_000;

function yamlSettings(text: string): readonly PlacedSetting[] | undefined {
  const nodes = readYamlNodes(text);
  if (nodes === undefined) return undefined;
  const settings: PlacedSetting[] = [];
  const scalar = (path: readonly string[], node: Scalar): void => {
    const { value, range, tag } = node;
    // a tag makes it a reference or a call
    if (range == null || tag?.startsWith('!') === true || settings.length >= MOST_SETTINGS) return;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
    settings.push({ path, value: String(value), start: range[0], end: range[1] });
  };
  const walk = (path: readonly string[], node: unknown): void => {
    if (isScalar(node)) scalar(path, node);
    else if (isSeq(node)) for (const item of node.items) walk(path, item);
    else if (isMap(node)) for (const { name, value } of entriesOf(node)) walk([...path, ...name.split('.')], value);
  };
  for (const top of nodes.tops) walk([], top);
  return settings;
}

/** `name=value`, `name: value`; comments begin with `#` or `!`. */
function lineSettings(text: string): readonly PlacedSetting[] {
  const settings: PlacedSetting[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const found = /^(\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*)(\S[^\r]*)/.exec(line);
    if (found !== null && settings.length < MOST_SETTINGS) {
      const [, before = '', name = '', written = ''] = found;
      const quoted = /^(["'])(.*?)\1/.exec(written);
      const plain = quoted?.[2] ?? written.replace(/\s+#.*$/, '').trimEnd();
      const start = from + before.length + (quoted === null ? 0 : 1);
      settings.push({ path: name.split('.'), value: plain, start, end: start + plain.length });
    }
    from += line.length + 1;
  }
  return settings;
}
