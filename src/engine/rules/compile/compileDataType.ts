/** Compiles a data type (docs/adding-a-rule.md, "Data types"). */
import { suggestion } from '../../../base/nearest.js';
import type { CompiledDataType } from '../compiled.js';
import { PERSONAL_PREFIX } from '../kinds.js';
import { RULE_LANGUAGES } from './compileRule.js';
import type { DataFile, DataProblem } from './dataFile.js';
import { readNames, readToken } from './names.js';
import { DataNode, type DataMapping } from './reader.js';

const KEYS = [
  'id',
  'title',
  'kind',
  'category',
  'sensitivity',
  'names',
  'owner-names',
  'free-in',
  'not-before',
  'not-after',
  'not-types',
  'dpv',
];
const PERSONAL_KIND = /^personal:[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const VALUE_TYPES = ['string', 'number', 'boolean', 'function', 'object', 'array', 'date'];

/** @param file its path is `data-types/<category>/<id>.yaml` */
export function compileDataType(file: DataFile, problems: DataProblem[]): CompiledDataType | undefined {
  const before = problems.length;
  const mapping = new DataNode(file, problems, file.value).mapping(KEYS);
  if (mapping === undefined) return undefined;
  const [category, name] = file.file.split('/').slice(-2);
  const id = mapping.needText('id');
  if (id !== '' && `${id}.yaml` !== name) mapping.get('id')?.report(`the id must be the file's name, "${name ?? ''}"`);
  if (mapping.needText('category') !== category) {
    mapping.get('category')?.report(`the category must be the folder's name, "${category ?? ''}"`);
  }
  const title = mapping.need('title')?.mapping(['en', 'de']);
  const sensitivity = mapping.need('sensitivity');
  if (sensitivity !== undefined && ![1, 2, 3, 4].includes(sensitivity.value as number)) {
    sensitivity.report('"sensitivity" must be 1, 2, 3 or 4');
  }
  const namesNode = mapping.need('names');
  const dataType: CompiledDataType = {
    id,
    title: { en: title?.needText('en') ?? '', de: title?.needText('de') ?? '' },
    kind: kind(mapping, id),
    category: category ?? '',
    sensitivity: sensitivity?.value as CompiledDataType['sensitivity'],
    names: namesNode === undefined ? [] : readNames(namesNode),
    ownerNames: owners(mapping.get('owner-names')),
    freeIn: mapping.get('free-in')?.words(RULE_LANGUAGES, 'language') ?? [],
    notBefore: tokens(mapping, 'not-before'),
    notAfter: tokens(mapping, 'not-after'),
    notTypes: mapping.get('not-types')?.words(VALUE_TYPES, 'value type') ?? [],
    dpv: mapping.get('dpv')?.text() ?? null,
  };
  return problems.length === before ? dataType : undefined;
}

/** Several data types may share a kind: different names for the same thing. */
function kind(mapping: DataMapping, id: string): string {
  const text = mapping.needText('kind');
  const allowed = ['password', 'secret', PERSONAL_PREFIX + id];
  if (text !== '' && !allowed.includes(text) && !PERSONAL_KIND.test(text)) {
    mapping.get('kind')?.report(`unknown kind "${text}"${suggestion(text, allowed)}`);
  }
  return text;
}

function tokens(mapping: DataMapping, key: string): string[] {
  return (mapping.get(key)?.list() ?? []).flatMap((entry) => readToken(entry) ?? []);
}

/** One word, or two that stand side by side: `[change, password]`. */
function owners(node: DataNode | undefined): string[] {
  return (node?.list() ?? []).flatMap((entry) =>
    Array.isArray(entry.value)
      ? entry
          .list()
          .flatMap((part) => readToken(part) ?? [])
          .join(' ')
      : (readToken(entry) ?? []),
  );
}
