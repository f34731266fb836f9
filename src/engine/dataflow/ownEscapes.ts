/**
 * Functions of the project that escape a text one character after the other: `case '<': out.append("&lt;")`. Each special
 * character is compared, and what stands for it is written.
 */
import { forEachBlock } from '../ir/blocks.js';
import { Op, type Block, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Value } from './value.js';

/** What a function has to compare and to write so that its result is free of a kind of injection. */
interface Escape {
  readonly kind: string;
  readonly compared: readonly string[];
  readonly written: RegExp;
}

const ESCAPES: readonly Escape[] = [
  { kind: 'html-escape', compared: ['<', '&'], written: /^&(?:lt|#0*60|#x0*3c);$/i },
  // of a filter, and of a name
  { kind: 'ldap-escape', compared: ['(', ')', '*', '\\'], written: /^\\+28$/ },
  { kind: 'ldap-escape', compared: [',', '+', '\\', ';'], written: /^\\+[,+2]/ },
  { kind: 'xpath-escape', compared: ["'", '"'], written: /^&(?:apos|quot|#0*39|#0*34);$/i },
];

/** Reads of one character after the other. */
const READS_CHARACTERS = /^(?:charAt|codePointAt|charCodeAt|toCharArray|chars|codePoints|split)$/;
/** Escapers are short; a parser compares characters as well. */
const MOST_INSTRUCTIONS = 250;

const NONE_FOUND: readonly string[] = [];
const known = new WeakMap<FunctionIr, readonly string[]>();

/** Kinds of sanitizers that all of these functions are. */
export function escapesOf({ fns }: Value): readonly string[] {
  if (fns === null || fns.length === 0) return NONE_FOUND;
  const [first, ...rest] = fns.map(({ fn }) => (fn === null ? NONE_FOUND : escapesOfFunction(fn)));
  return rest.length === 0 ? first : first.filter((kind) => rest.every((other) => other.includes(kind)));
}

function escapesOfFunction(fn: FunctionIr): readonly string[] {
  if (fn.longestText < 2 || fn.params.length === 0 || fn.instructionCount > MOST_INSTRUCTIONS) return NONE_FOUND;
  let kinds = known.get(fn);
  if (kinds === undefined) {
    kinds = findEscapes(fn);
    known.set(fn, kinds);
  }
  return kinds;
}

function findEscapes({ body, definitions }: FunctionIr): readonly string[] {
  const isByCharacter = definitions.some(
    (instr) =>
      instr?.op === Op.Iterate ||
      instr?.op === Op.GetIndex ||
      (instr?.op === Op.CallMethod && READS_CHARACTERS.test(instr.name)),
  );
  if (!isByCharacter) return NONE_FOUND;
  const compared = new Set<string>();
  const written = new Set<string>();
  const noteIn =
    (texts: Set<string>) =>
    (reg: Reg): void => {
      const made = definitions[reg];
      if (made?.op === Op.Const && typeof made.value === 'string') texts.add(made.value);
    };
  const comparesWith = noteIn(compared);
  const puts = noteIn(written);
  const visit = (block: Block): void => {
    for (const instr of block) {
      noteTexts(instr, comparesWith, puts);
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  const found = new Set<string>();
  for (const escape of ESCAPES) {
    if (
      escape.compared.every((character) => compared.has(character)) &&
      [...written].some((text) => escape.written.test(text))
    )
      found.add(escape.kind);
  }
  return found.size === 0 ? NONE_FOUND : [...found];
}

/** Texts that an instruction compares something with, and those that it puts somewhere. */
function noteTexts(instr: Instr, comparesWith: (reg: Reg) => void, puts: (reg: Reg) => void): void {
  switch (instr.op) {
    case Op.Switch:
      for (const { values } of instr.cases) values.forEach(comparesWith);
      return;
    case Op.Binary:
      if (/^[!=]=/.test(instr.operator)) [instr.left, instr.right].forEach(comparesWith);
      else [instr.left, instr.right].forEach(puts);
      return;
    case Op.Call:
    case Op.CallMethod:
      instr.args.forEach(puts);
      return;
    case Op.StoreVar:
      puts(instr.src);
      return;
    case Op.Return:
      puts(instr.value);
      return;
    default:
      return;
  }
}
