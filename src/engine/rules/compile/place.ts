/** Parses places: `argument 0`, `argument 1..`, `any argument`, `argument query|0.text`, `callback 1 parameter 0`. */
import { suggestion } from '../../../base/nearest.js';
import type { Place } from '../compiled.js';

export type PlaceOutcome = { readonly place: Place } | { readonly error: string };

const PROPERTY = /^(?:\.[\w$*-]+)+$/;
const ARGUMENT = /^arguments? (?:([A-Za-z_]\w*)\|)?(\d+)(\.\.(\d+)?)?((?:\.[\w$*-]+)*)$/;
const KEYWORD_ONLY = /^argument ([A-Za-z_]\w*)((?:\.[\w$*-]+)*)$/;
const CALLBACK_RESULT = /^callback (\d+) result((?:\.[\w$*-]+)*)$/;
const CALLBACK = /^callback (\d+) parameter (\d+)((?:\.[\w$*-]+)*)$/;
const EXAMPLES = [
  'argument 0',
  'argument 1..',
  'any argument',
  'last argument',
  'receiver',
  'result',
  'callback 1 parameter 0',
  'callback 1 result',
];
/** Position of an argument that is only known by its keyword. */
export const KEYWORD_POSITION = -1;

/** `.a.b` → ['a', 'b']. */
export function propertyPath(text: string): string[] {
  return text === '' ? [] : text.slice(1).split('.');
}

function withProperty(text: string, word: string): string[] | undefined {
  if (text === word) return [];
  const rest = text.slice(word.length);
  return text.startsWith(word) && PROPERTY.test(rest) ? propertyPath(rest) : undefined;
}

export function parsePlace(written: string): PlaceOutcome {
  const text = written.trim().replace(/\s+/g, ' ');
  const argument = ARGUMENT.exec(text);
  if (argument !== null) {
    const from = Number(argument[2]);
    const to = argument[3] === undefined ? from : argument[4] === undefined ? null : Number(argument[4]);
    if (to !== null && to < from) return { error: `"${written}" ends before it begins` };
    return {
      place: { at: 'argument', from, to, keyword: argument[1] ?? null, property: propertyPath(argument[5] ?? '') },
    };
  }
  const any = withProperty(text, 'any argument');
  if (any !== undefined) return { place: { at: 'argument', from: 0, to: null, keyword: null, property: any } };
  const last = withProperty(text, 'last argument');
  if (last !== undefined) return { place: { at: 'last-argument', property: last } };
  const receiver = withProperty(text, 'receiver');
  if (receiver !== undefined) return { place: { at: 'receiver', property: receiver } };
  const result = withProperty(text, 'result');
  if (result !== undefined) return { place: { at: 'result', property: result } };
  const callback = CALLBACK.exec(text);
  if (callback !== null) {
    return {
      place: {
        at: 'callback',
        argument: Number(callback[1]),
        parameter: Number(callback[2]),
        property: propertyPath(callback[3] ?? ''),
      },
    };
  }
  const returned = CALLBACK_RESULT.exec(text);
  if (returned !== null) {
    return {
      place: { at: 'callback-result', argument: Number(returned[1]), property: propertyPath(returned[2] ?? '') },
    };
  }
  const keyword = KEYWORD_ONLY.exec(text);
  if (keyword !== null) {
    const property = propertyPath(keyword[2] ?? '');
    return {
      place: {
        at: 'argument',
        from: KEYWORD_POSITION,
        to: KEYWORD_POSITION,
        keyword: keyword[1] ?? null,
        property,
      },
    };
  }
  return { error: `unknown place "${written}"${suggestion(text, EXAMPLES)}` };
}
