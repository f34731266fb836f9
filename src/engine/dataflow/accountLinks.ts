/** Links with which whoever opens them gets into an account, built on the host that a request named. */
import { Op, type BinaryInstr, type TemplateInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { reportSinkKind } from './detect.js';
import type { State } from './state.js';
import type { Part, Value } from './value.js';

const HOST_HEADER = 'host-header';
/** What such links, or the texts around them, speak of. */
const PURPOSE = /reset|passw|passwor[dt]|kennwort|recover|forgot|verif|confirm|activat|invit|magic|token/i;

/** `https://${req.hostname}/reset/${token}`: reported where the text becomes such a link, not where it is built further. */
export function reportAccountLink(
  act: Activation,
  state: State,
  instr: TemplateInstr | BinaryInstr,
  value: Value,
): void {
  if (!fromHeader(value)) return;
  const host = hostOfLink(value);
  if (host === null) return;
  if (isBuiltFurther(act, instr, hostOfLink)) return;
  reportSinkKind(act, state, 'account-link', host, instr.start, instr.end, 'the link');
}

/** Is one of the pieces that a text is put together of such a text already? */
export function isBuiltFurther(
  act: Activation,
  instr: TemplateInstr | BinaryInstr,
  find: (piece: Value) => Value | null,
): boolean {
  const operands = instr.op === Op.Template ? instr.parts : [instr.left, instr.right];
  return operands.some((operand) => typeof operand !== 'string' && find(act.read(operand)) !== null);
}

function fromHeader({ taints }: Value): boolean {
  return taints?.some((taint) => taint.origin.kind === HOST_HEADER) === true;
}

/** The part of such a link that names the host by the request; null if the text is none. */
function hostOfLink({ parts }: Value): Value | null {
  if (parts === null || !parts.some((part) => typeof part === 'string' && PURPOSE.test(part))) return null;
  for (const [i, part] of parts.entries())
    if (typeof part !== 'string' && fromHeader(part) && (isHost(parts, i) || isBase(parts, i))) return part;
  return null;
}

/** `request.host_url + "reset/" + token`: what a framework gives as the address of the site ends with a slash. */
function isBase(parts: readonly Part[], position: number): boolean {
  const part = parts[position];
  if (position > 0 || typeof part === 'string') return false;
  return part.taints?.some(({ origin }) => origin.kind === HOST_HEADER && BASE.test(origin.label)) === true;
}

const BASE = /\.(?:host_url|url_root)$/;

/** Does the part stand where an address has its host, or begin an address as a base does (`${origin}/reset`)? */
function isHost(parts: readonly Part[], position: number): boolean {
  const before = position === 0 ? ' ' : parts[position - 1];
  if (typeof before !== 'string') return false;
  if (before.endsWith('://')) return true;
  const after = parts.at(position + 1);
  return /[\s"'(<>=]$/.test(before) && typeof after === 'string' && after.startsWith('/');
}
