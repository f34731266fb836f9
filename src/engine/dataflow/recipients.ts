/** Who gets what reaches a sink: the package that the sink belongs to, or the host that a request goes to. */
import { serviceAt } from '../findings/publicServices.js';
import type { Recipient } from '../findings/recipient.js';
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { ApiPath, CompiledRow, Place } from '../rules/compiled.js';
import type { Activation } from './analysis.js';
import { ownerOf, type ApiNode, type ApiOwner, type LanguageIndex } from './apiIndex.js';
import { sendsChatMessage, sendsPrompt } from './bodyShapes.js';
import { placeValue, type CallSite } from './call.js';
import { knownPrefix, type Value } from './value.js';

/** Links of a chain of calls and members that are looked at. */
const MOST_LINKS = 16;

/** Objects that hold the globals of a page's scripts. */
const WINDOWS: ReadonlySet<string> = new Set(['window', 'globalThis', 'self']);

const UNKNOWN_LIBRARY: readonly Recipient[] = [{ kind: 'library', name: null }];

/**
 * @param row of the sink, null if there is none
 * @param site the call; null for a sink that is assigned to
 * @returns every one that it may be; none for a request to the program's own servers
 */
export function recipientsOf(act: Activation, row: CompiledRow | null, site: CallSite | null): readonly Recipient[] {
  if (row?.address !== undefined) return site === null ? [] : hostsOf(site, row);
  if (row === null || !('path' in row.site)) return UNKNOWN_LIBRARY;
  const { path } = row.site;
  const owners = ownersOf(act, path, site);
  if (owners.length === 0) return UNKNOWN_LIBRARY;
  const names = owners.map((owner) => (isWindow(owner) ? (memberOf(path) ?? owner.name) : owner.name));
  return [...new Set(names)].sort().map((name) => ({ kind: 'library', name }));
}

/** What a request is, by where it goes: a prompt where a language model answers, else just a request with a body. */
export function requestKind(site: CallSite, row: CompiledRow): string {
  const kinds = hostsOf(site, row).map(({ name, isModel, isChat }) =>
    isModel === true ? 'llm-prompt' : isChat === true ? 'third-party' : name === null ? null : serviceAt(name),
  );
  const [first] = kinds;
  return first != null && kinds.every((kind) => kind === first) ? first : 'request-body';
}

/** Paths that providers of language models have in common, so that one client serves for all of them. */
const PROMPT_PATH = /\/chat\/completions$|\/models\/[\w.-]+:(?:generateContent|streamGenerateContent)\b/;
/** Parts of a host's name that only the owner's own network has. */
const OWN_PART = /(?:^|\.)(?:intern|internal|intranet|corp|lan|svc)\./;

/** `https://api.example.com/v1/chat/completions`: a language model answers there, whoever runs it. */
function asksModel(addresses: readonly Value[], host: string): boolean {
  return (
    !OWN_PART.test(host) && addresses.some((address) => writtenTexts(address).some((text) => PROMPT_PATH.test(text)))
  );
}

/** The texts that an address may be, or those that it is put together from. */
function writtenTexts({ consts, parts }: Value): readonly string[] {
  if (consts !== null) return consts.filter((text) => typeof text === 'string');
  return (parts ?? []).flatMap((part) => (typeof part === 'string' ? [part] : writtenTexts(part)));
}

function isWindow({ kind, name }: ApiOwner): boolean {
  return kind === 'global' && WINDOWS.has(name);
}

/** `Intercom` of `window.Intercom()`. */
function memberOf({ steps }: ApiPath): string | null {
  return steps[0]?.step === 'member' ? steps[0].name : null;
}

function ownersOf(act: Activation, path: ApiPath, site: CallSite | null): readonly ApiOwner[] {
  const { kind, name } = path.root;
  if (kind === 'module' || kind === 'global') return [{ kind, name }];
  const seen = site === null ? [] : ownersInChain(act, site);
  if (kind === 'any') return seen;
  const index = act.analysis.languageIndex(act.module.ir.language);
  const possible = index.ownersOfType(name);
  const certain = seen.filter((owner) => possible.some((one) => one.name === owner.name));
  if (certain.length > 0) return certain;
  const imported = possible.filter((owner) => owner.kind === 'module' && isImported(act, index, owner.name));
  return imported.length > 0 ? imported : possible;
}

function isImported(act: Activation, { language }: LanguageIndex, name: string): boolean {
  const separator = language === 'javascript' ? '/' : '.';
  return act.module.ir.importedModules.some((module) => module === name || module.startsWith(name + separator));
}

/** Of `client` in `client.chat.completions.create(…)`, where the value says whose it is. */
function ownersInChain(act: Activation, site: CallSite): readonly ApiOwner[] {
  let reg = site.receiverReg === NONE ? site.calleeReg : site.receiverReg;
  let owners = ownersOfNodes(site.receiver?.apis ?? null);
  for (let link = 0; owners.length === 0 && reg !== NONE && link < MOST_LINKS; link++) {
    owners = ownersOfNodes(act.read(reg).apis);
    reg = before(act, reg);
  }
  return owners;
}

function ownersOfNodes(nodes: readonly ApiNode[] | null): readonly ApiOwner[] {
  return (nodes ?? []).flatMap((node) => ownerOf(node) ?? []);
}

/** What a member was read of, or what was called. */
function before(act: Activation, reg: Reg): Reg {
  const instr = act.definitions[reg];
  switch (instr?.op) {
    case Op.GetField:
    case Op.GetIndex:
    case Op.CallMethod:
      return instr.object;
    case Op.Call:
    case Op.New:
      return instr.callee;
    default:
      return NONE;
  }
}

// ---------------------------------------------------------------- requests

/** Where a request goes. */
type Address =
  | { readonly is: 'hosts'; readonly hosts: readonly string[] }
  /** Below the address that the client or the page has. */
  | { readonly is: 'relative' }
  | { readonly is: 'unknown' };

function hostsOf(site: CallSite, row: CompiledRow): readonly Recipient[] {
  let isUnknown = false;
  const seen: Value[] = [];
  for (const place of row.address ?? []) {
    const value = placeValue(site, place);
    const address: Address = value === null ? { is: 'relative' } : addressOf(value, isHostPlace(place));
    if (value !== null) seen.push(value);
    if (address.is === 'hosts') {
      const hosts = address.hosts.filter((host) => !isOwnNetwork(host));
      const isForModel =
        hosts.some((host) => serviceAt(host) === null && !OWN_PART.test(host)) && sendsPrompt(site, row.place);
      return hosts.map((name) => ({
        kind: 'host',
        name,
        ...(asksModel(seen, name) || (isForModel && !OWN_PART.test(name)) ? { isModel: true } : {}),
      }));
    }
    isUnknown ||= address.is === 'unknown';
  }
  if (isUnknown) return [unknownHost(site, row, seen)];
  // a client that was made for one address
  const host = seen.length === 0 && (row.address?.length ?? 0) > 0 ? unknownHost(site, row, seen) : null;
  return host?.isChat === true ? [host] : [];
}

/** A host of which only what it is sent tells. */
function unknownHost(site: CallSite, row: CompiledRow, addresses: readonly Value[]): Recipient {
  const host: Recipient = { kind: 'host', name: null };
  if (sendsPrompt(site, row.place)) return { ...host, isModel: true };
  // below a base that has a name the program's own servers have their chats
  const isWhole = addresses.every(({ parts }) => parts?.some((part) => typeof part === 'string') !== true);
  return isWhole && isNamedChat(site, row) && sendsChatMessage(site, row.place) ? { ...host, isChat: true } : host;
}

const CHAT =
  /web_?hook|slack|discord|mattermost|rocket_?chat|ms_?teams|google_?chat|telegram|chat(?:_?room|_?channel)?_?(?:url|uri|hook|address)/i;

/** Does the address, the function or its class have the name of a chat: `client.post(slackWebhook)`? */
function isNamedChat(site: CallSite, row: CompiledRow): boolean {
  const { module, fn } = site.act;
  const owner = fn.class === NONE ? '' : module.ir.classes[fn.class].name;
  return [owner, fn.name, ...(row.address ?? []).map((place) => addressText(site, place))].some((name) =>
    CHAT.test(name),
  );
}

/** How an address, or the object that has it, is written: `new HttpPost(webhook)`. */
function addressText({ act, argRegs, receiverReg }: CallSite, place: Place): string {
  const reg = place.at === 'argument' ? argRegs[place.from] : receiverReg;
  let instr = act.definitions[reg];
  if (instr?.op === Op.LoadVar && act.module.ir.variables[instr.variable].stores === 1) {
    const stored = act.analysis.storesOf(act.fn).get(instr.variable);
    if (stored !== undefined) instr = act.definitions[stored];
  }
  return instr === undefined ? '' : act.module.text(instr.start, instr.end);
}

/** `argument 0.hostname`: a host stands there, not an address with one. */
function isHostPlace(place: Place): boolean {
  return 'property' in place && /^host(?:name)?$/.test(place.property.at(-1) ?? '');
}

/** @param isHost the value is the host itself, maybe with a port */
function addressOf(value: Value, isHost: boolean): Address {
  const { consts } = value;
  const texts = consts?.filter((text): text is string => typeof text === 'string') ?? [];
  if (consts !== null && texts.length === consts.length && texts.length > 0) {
    const hosts = texts.flatMap((text) => hostIn(isHost ? `//${text}` : text, true) ?? []);
    return hosts.length > 0 ? { is: 'hosts', hosts: [...new Set(hosts)].sort() } : { is: 'relative' };
  }
  if (isHost) return { is: 'unknown' };
  const prefix = knownPrefix(value);
  const host = hostIn(prefix, false);
  if (host !== null) return { is: 'hosts', hosts: [host] };
  return /^(?:\/[^/\\]|\.{1,2}\/)/.test(prefix) ? { is: 'relative' } : { is: 'unknown' };
}

/**
 * The host of an address, as browsers read it.
 * @param isWhole false: only the beginning of the address is known, and the host ends in it or is not known
 */
function hostIn(address: string, isWhole: boolean): string | null {
  const match = /^\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}([^/?#\\]*)(.?)/is.exec(address);
  if (match === null || (match[2] === '' && !isWhole)) return null;
  const host = match[1]
    .slice(match[1].lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  return host === '' ? null : host.replace(/\.$/, '');
}

/** This machine, an address that no public network has, or a name without a domain. */
function isOwnNetwork(host: string): boolean {
  return (
    !/[.:]/.test(host) ||
    /(?:^|\.)(?:localhost|local|internal|test|home\.arpa)$/.test(host) ||
    (/^\d+(?:\.\d+){3}$/.test(host) && /^(?:0|127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)) ||
    /^\[(?:::1|f[cd][0-9a-f]{2}:|fe80:)/.test(host)
  );
}
