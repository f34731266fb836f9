/** What the body of a request tells of who reads it: the fields that a kind of service asks for, whoever runs it. */
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { Place } from '../rules/compiled.js';
import { placeValue, type CallSite } from './call.js';
import { elementOf, heapObject } from './objects.js';
import type { State } from './state.js';
import type { Value } from './value.js';
import { objectOfText } from './writtenObjects.js';

/** Fields of messages to the incoming webhook of a chat: Slack, Mattermost, Teams, Google Chat; Discord. */
const TEXT_MESSAGE =
  /^(?:text|username|channel|icon_emoji|icon_url|blocks|attachments|mrkdwn|link_names|unfurl_links|unfurl_media|thread_ts|parse|parse_mode|chat_id)$/;
const CONTENT_MESSAGE = /^(?:content|username|avatar_url|embeds|tts|allowed_mentions|flags)$/;

/** The names of the fields of a body, and those of the objects in one of its lists. */
interface Shape {
  readonly names: ReadonlySet<string>;
  readonly inList: (name: string) => ReadonlySet<string>;
}

/** A question to a language model: `{ model, messages: [{ role, content }] }`, `{ model, prompt }`, `{ contents: [{ parts }] }`. */
export function sendsPrompt(site: CallSite, place: Place | null): boolean {
  return bodyShapes(site, place).some(({ names, inList }) => {
    if (names.has('model') && names.has('prompt')) return true;
    if (names.has('model') && names.has('messages'))
      return inList('messages').has('role') && inList('messages').has('content');
    return names.has('contents') && inList('contents').has('parts');
  });
}

/** A message for people to read in a chat: nothing but a text and how it is shown. */
export function sendsChatMessage(site: CallSite, place: Place | null): boolean {
  return bodyShapes(site, place).some(
    ({ names }) =>
      (names.has('text') && [...names].every((name) => TEXT_MESSAGE.test(name))) ||
      (names.has('content') && [...names].every((name) => CONTENT_MESSAGE.test(name))),
  );
}

/** What is known of the form of a request's body: `ofString(mapper.writeValueAsString(object))`, `JSON.stringify(object)`, a JSON text. */
function bodyShapes(site: CallSite, place: Place | null): readonly Shape[] {
  const given = placeValue(site, place);
  const value = given === null ? null : (objectOfText(site.act, site.state, given) ?? given);
  const start = value?.refs == null ? registerAt(site, place) : NONE;
  const found: Shape[] = [];
  if (value !== null) addShape(site, value, found);
  if (start !== NONE && found.length === 0) collectShapes(site, start, 0, found);
  return found;
}

function addShape(site: CallSite, value: Value, found: Shape[]): void {
  const shape = objectShape(site, value) ?? textShape(value);
  if (shape !== null) found.push(shape);
}

function objectShape(site: CallSite, value: Value): Shape | null {
  const { state } = site;
  const names = fieldNames(state, value);
  if (names === null) return null;
  if (names.has(TREE)) return ofNames(writtenKeys(site));
  const inList = (name: string): ReadonlySet<string> => {
    for (const id of value.refs ?? []) {
      const list = heapObject(state, id)?.get(name);
      if (list !== undefined) return fieldNames(state, elementOf(state, list)) ?? NO_NAMES;
    }
    return NO_NAMES;
  };
  return { names, inList };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Field names of the objects that a value may be, null where it is no object. */
function fieldNames(state: State, value: Value): ReadonlySet<string> | null {
  if (value.refs === null) return null;
  const names = new Set<string>();
  for (const id of value.refs) for (const name of heapObject(state, id)?.fields.keys() ?? []) names.add(name);
  return names.size === 0 ? null : names;
}

/** A form of which all names are known, but not where they stand. */
function ofNames(names: ReadonlySet<string>): Shape {
  return { names, inList: () => names };
}

/** A tree that a library builds step by step, which holds what goes into it as a whole. */
const TREE = '$tree';
const KEY_OF_TREE = /\.(?:put|set|add|with)\w*\(\s*"(\w+)"/g;

/** The keys that a function gives to the trees that it builds. */
function writtenKeys({ act: { module, fn } }: CallSite): ReadonlySet<string> {
  return new Set([...module.text(fn.start, fn.end).matchAll(KEY_OF_TREE)].map(([, key]) => key));
}

const KEY_IN_JSON = /"(\w+)"\s*:/g;

/** JSON that is written out, with values put in: `"{\"text\": \"" + text + "\"}"`. */
function textShape({ parts }: Value): Shape | null {
  const [first] = parts ?? [];
  if (parts === null || typeof first !== 'string' || !/^\s*\{\s*"/.test(first)) return null;
  const text = parts.filter((part) => typeof part === 'string').join('');
  return ofNames(new Set([...text.matchAll(KEY_IN_JSON)].map(([, key]) => key)));
}

/** Calls and variables between an object and the body of a request that are looked through. */
const MOST_HOPS = 5;

/** The register of what stands at a place, or of the entry of a literal there. */
function registerAt({ act, names, argRegs }: CallSite, place: Place | null): Reg {
  if (place !== null && place.at !== 'argument') return NONE;
  const named = place?.keyword == null || names === null ? -1 : names.indexOf(place.keyword);
  let reg = argRegs.at(named >= 0 ? named : (place?.from ?? 0)) ?? NONE;
  for (const property of place?.property ?? []) {
    const literal = reg === NONE ? undefined : act.definitions[reg];
    if (literal?.op !== Op.ObjectLit) return NONE;
    reg = literal.entries.find((entry) => entry.name === property)?.value ?? NONE;
  }
  return reg;
}

function collectShapes(site: CallSite, reg: Reg, hops: number, found: Shape[]): void {
  const { act } = site;
  const value = act.read(reg);
  const before = found.length;
  addShape(site, value, found);
  const instr = act.definitions[reg];
  if (found.length > before || hops === MOST_HOPS || instr === undefined || value.taints === null) return;
  const next = (from: Reg): void => {
    if (from !== NONE) collectShapes(site, from, hops + 1, found);
  };
  switch (instr.op) {
    case Op.LoadVar: {
      const { stores } = act.module.ir.variables[instr.variable];
      const stored = stores === 1 ? act.analysis.storesOf(act.fn).get(instr.variable) : undefined;
      if (stored !== undefined) next(stored);
      return;
    }
    case Op.Cast:
    case Op.Await:
      next(instr.src);
      return;
    case Op.CallMethod:
      instr.args.forEach(next);
      next(instr.object);
      return;
    case Op.Call:
    case Op.New:
      instr.args.forEach(next);
      return;
    default:
      return;
  }
}
