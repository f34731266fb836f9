/** Names and values of a configuration, wherever they stand in it, each with its place. */
import { isMap, isScalar, isSeq } from 'yaml';
import { wordsOf } from './backupCommands.js';
import { entriesOf, textAt, textOf, type YamlNodes, type YamlPlace } from './yamlNodes.js';

export interface Setting extends YamlPlace {
  readonly name: string;
  /** Text or number as text; undefined where it is a reference that nobody has resolved here. */
  readonly value: string | undefined;
  /** It belongs to a backup, by its own name or by what stands around it. */
  readonly isOfBackup: boolean;
  /** The name of the mapping or list that it stands in. */
  readonly parent: string;
  /** Settings that stand side by side have the same number. */
  readonly group: number;
}

/** How many levels below a key that names a backup still belong to it. */
const LEVELS_OF_BACKUP = 3;

/**
 * @param node where to begin; what is in `without` is left out
 * @param isBackup everything below belongs to a backup
 */
export function settingsIn(
  node: unknown,
  nodes: YamlNodes,
  isBackup: boolean,
  without: ReadonlySet<unknown> = new Set(),
): readonly Setting[] {
  const settings: Setting[] = [];
  let groups = 0;
  const walk = (here: unknown, parent: string, levels: number): void => {
    if (without.has(here)) return;
    const group = (groups += 1);
    const add = (name: string, value: string | undefined, at: Parameters<YamlNodes['placeOf']>[0]): void => {
      settings.push({
        ...{ name, value, parent, group, isOfBackup: levels > 0 || namesBackup(name) },
        ...nodes.placeOf(at),
      });
    };
    if (isSeq(here)) {
      for (const item of here.items) {
        const text = textOf(item);
        const assigned = /^([A-Za-z_][\w.-]*)=(.*)$/.exec(text ?? '');
        if (isScalar(item) && assigned !== null) add(assigned[1] ?? '', assigned[2] ?? '', item);
        else walk(item, parent, levels);
      }
      return;
    }
    // an environment variable of a container
    const variable = textAt(here, 'name');
    const name = isMap(here) ? here.get('name', true) : undefined;
    if (variable !== undefined && isMap(here) && here.has('value') && isScalar(name)) {
      add(variable, textAt(here, 'value'), name);
    }
    for (const { name: key, key: at, value } of entriesOf(here)) {
      if (isMap(value) || isSeq(value)) {
        // a tag before it makes it a function of CloudFormation
        if (value.tag?.startsWith('!') === true) add(key, undefined, at);
        walk(value, key, namesBackup(key) ? Math.max(levels, LEVELS_OF_BACKUP) : levels - 1);
      } else add(key, isScalar(value) && value.tag?.startsWith('!') !== true ? scalarText(value.value) : undefined, at);
    }
  };
  walk(node, '', isBackup ? Infinity : 0);
  return settings;
}

function scalarText(value: unknown): string | undefined {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** The assignments of a `.env` file. */
export function settingsOfEnv(text: string): readonly Setting[] {
  return text.split(/\r?\n/).flatMap((line, index): Setting[] => {
    const found = /^(\s*(?:export\s+)?)([A-Za-z_][\w.]*)\s*=(.*)$/.exec(line);
    if (found === null) return [];
    const [, before = '', name = '', written = ''] = found;
    const value = written
      .replace(/\s#.*$/, '')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    const column = before.length + 1;
    return [{ name, value, parent: '', group: 0, isOfBackup: namesBackup(name), line: index + 1, column }];
  });
}

const OF_BACKUP = new Set('backup backups restic borg borgmatic duplicity kopia velero pgbackrest'.split(' '));

function namesBackup(name: string): boolean {
  return wordsOf(name).some((word) => OF_BACKUP.has(word));
}
