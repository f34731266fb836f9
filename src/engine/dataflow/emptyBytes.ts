/** Bytes of JavaScript that are made and then filled by nobody: `Buffer.alloc(16)`, `new Uint8Array(12)`. */
import { NONE, Op, type Instr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import type { Value } from './value.js';

const MADE =
  /^(?:Buffer\s*\.\s*alloc\(\s*\d+\s*(?:,\s*(?:\d+|0x\w+|'[^']*'|"[^"]*")\s*)?\)|new\s+Uint8Array\(\s*(?:\d+|\[[\d\s,xXa-fA-F]*\])\s*\))$/;

/** Is the value, an argument or a property of an object that is written as one, such bytes? */
export function isEmptyBytes({ act, args, argRegs }: CallSite, value: Value): boolean {
  return args.some((arg, i) => {
    if (arg === value) return isMade(act, argRegs[i]);
    const literal = argRegs[i] === NONE ? undefined : act.definitions[argRegs[i]];
    if (literal?.op !== Op.ObjectLit) return false;
    return literal.entries.some((entry) => act.read(entry.value) === value && isMade(act, entry.value));
  });
}

/** In place, or in a variable. */
function isMade(act: Activation, reg: Reg): boolean {
  const made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op === Op.LoadVar) return isNeverFilled(act, made.variable);
  if (made?.op === Op.CallMethod && made.name === 'alloc')
    return made.args.every((arg) => act.read(arg).consts !== null);
  return made?.op === Op.New && isWrittenSo(act, made);
}

function isWrittenSo({ module }: Activation, { start, end }: Instr): boolean {
  return MADE.test(module.text(start, end));
}

/** `const iv = Buffer.alloc(16);` that is only read, by calls for ciphers or by methods that change nothing. */
function isNeverFilled(act: Activation, variable: number): boolean {
  const { name, function: owner, stores } = act.module.ir.variables[variable];
  const { language, functions, source } = act.module.ir;
  if (stores !== 1 || language === 'java' || language === 'python') return false;
  const holder = functions[owner];
  const stored = act.analysis.storesOf(holder).get(variable);
  const made = stored === undefined ? undefined : holder.definitions[stored];
  const isBytes = made?.op === Op.New || (made?.op === Op.CallMethod && made.name === 'alloc');
  if (made === undefined || !isBytes || !isWrittenSo(act, made)) return false;
  const word = `\\b${name.replaceAll('$', '\\$')}\\b`;
  const reads = [
    '//[^\\n]*',
    `(?:const|let|var)\\s+${word}(?:\\s*:\\s*[\\w.]+)?`,
    `\\b(?:createCipheriv|createDecipheriv|concat)\\s*\\([^()]*${word}`,
    `\\biv\\s*:\\s*${word}`,
    ...(name === 'iv' ? ['\\{[^{}()]*\\biv\\s*(?=[,}])'] : []),
    `\\.\\.\\.${word}`,
    `\\.\\s*set\\s*\\(\\s*${word}`,
    `${word}\\s*\\.\\s*(?:length|byteLength|toString|slice|subarray)\\b`,
  ];
  const { start, end } = owner === 0 ? { start: 0, end: source.length } : holder;
  const rest = act.module.text(start, end).replace(new RegExp(reads.join('|'), 'g'), '');
  return !new RegExp(word).test(rest);
}
