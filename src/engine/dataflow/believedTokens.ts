/** Whether a program takes what a token says for who is calling, though nothing in sight checks who signed it. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type Instr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { nameOfRegister } from './members.js';
import { nameTokens } from './nameVocabulary.js';
import { namesAround } from './purposes.js';

/** Members of a token that say who somebody is, or what they may do. */
const TELLS_WHO =
  /^(?:sub|subject|uid|user|user ?id|account ?id|customer ?id|email|username|role|roles|is ?admin|admin|scope|scopes|permissions?|groups|tenant|tenant ?id|org ?id|organi[sz]ation ?id)$/;
/** Names for who has sent a request: `req.user = jwt.decode(token)`, `function currentUser(req) { … }`. */
const KEEPS_WHO = /^(?:(?:get )?(?:current )?user|principal|identity|viewer)$/;
const VERIFIES = /verif|authenticat/i;
const MOST_STEPS = 6;
/** The functions around, by their calls, in which a check may stand. */
const MOST_CALLERS = 3;

function words(name: string): string {
  return nameTokens(name).join(' ');
}

/** Is the result of the call taken for who is calling? */
export function isBelieved({ act, dst }: CallSite): boolean {
  let around: Activation | null = act;
  for (let calls = 0; calls < MOST_CALLERS && around !== null; calls++) {
    if (around.definitions.some((instr) => isCheck(around, instr))) return false;
    around = around.parent;
  }
  if (tellsWho(act, dst, MOST_STEPS)) return true;
  // a helper that only reads tokens
  const { parent, calledAt } = act;
  return parent !== null && isReturned(act, dst) && tellsWho(parent, calledAt?.dst ?? NONE, MOST_STEPS);
}

/** Does the function give the value back as it is? */
function isReturned({ fn, definitions }: Activation, reg: Reg): boolean {
  const returns = (block: Block): boolean =>
    block.some((instr) => {
      if (instr.op === Op.Return) return withoutCasts(definitions, instr.value) === reg;
      let found = false;
      forEachBlock(instr, (inner) => {
        found ||= returns(inner);
      });
      return found;
    });
  return returns(fn.body);
}

function withoutCasts(definitions: Activation['definitions'], reg: Reg): Reg {
  const made = definitions[reg];
  return made?.op === Op.Cast || made?.op === Op.Await ? withoutCasts(definitions, made.src) : reg;
}

function isCheck(act: Activation | null, instr: Instr | undefined): boolean {
  if (instr?.op === Op.CallMethod) return VERIFIES.test(instr.name);
  return instr?.op === Op.Call && act !== null && VERIFIES.test(nameOfRegister(act, instr.callee));
}

function tellsWho(act: Activation, reg: Reg, steps: number): boolean {
  if (reg === NONE || steps === 0) return false;
  if (steps === MOST_STEPS && namesAround(act, reg, 0).some((name) => KEEPS_WHO.test(words(name)))) return true;
  return act.definitions.some((instr) => {
    switch (instr?.op) {
      case Op.GetField:
        return instr.object === reg && TELLS_WHO.test(words(instr.name));
      case Op.Cast:
      case Op.Await:
        return instr.src === reg && tellsWho(act, instr.dst, steps - 1);
      case Op.If:
        // decoded ?? {}
        return (instr.thenValue === reg || instr.elseValue === reg) && tellsWho(act, instr.dst, steps - 1);
      case Op.LoadVar:
        return (
          act.analysis.onlyStore(act.module, act.fn, instr.variable) === reg && tellsWho(act, instr.dst, steps - 1)
        );
      default:
        return false;
    }
  });
}
