/**
 * What the code of a function that runs before routes tells of whom it stops. It is no evidence for the routes behind it if it
 * looks at their addresses, as nobody knows then which of them it lets through, or if it goes on without whom it asks for.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';

const ADDRESS_FIELDS = new Set([
  ...['path', 'originalUrl', 'baseUrl', 'pathname', 'url', 'route', 'routerPath', 'routeOptions', 'nextUrl'],
  ...['endpoint', 'blueprint', 'path_info', 'full_path', 'url_rule', 'view_name', 'resolver_match'],
]);
const ADDRESS_GETTERS = new Set(['getRequestURI', 'getServletPath', 'getPathInfo', 'getRequestURL', 'getPath']);
const TESTS = new Set([
  ...['startsWith', 'endsWith', 'includes', 'match', 'matches', 'test', 'has', 'indexOf', 'some', 'contains', 'equals'],
  ...['startswith', 'endswith', 'search', 'fullmatch'],
]);
const COMPARISONS = new Set(['==', '===', '!=', '!==', 'in', 'not in', 'is']);

/** Does the function, or one inside it, decide something by the address of the request? */
export function decidesByAddress(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const { definitions } = fn;
  const stores = analysis.storesOf(fn);
  const isAddress = (reg: Reg, hops = 0): boolean => {
    const made = reg === NONE || hops > 6 ? undefined : definitions[reg];
    switch (made?.op) {
      case Op.GetField:
        return ADDRESS_FIELDS.has(made.name) || isAddress(made.object, hops + 1);
      case Op.CallMethod:
        return ADDRESS_GETTERS.has(made.name) || isAddress(made.object, hops + 1);
      case Op.LoadVar: {
        if (module.ir.variables[made.variable].function !== fn.index) return false;
        return isAddress(stores.get(made.variable) ?? NONE, hops + 1);
      }
      default:
        return false;
    }
  };
  let found = false;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Binary && COMPARISONS.has(instr.operator))
        found ||= isAddress(instr.left) || isAddress(instr.right);
      else if (instr.op === Op.CallMethod && TESTS.has(instr.name))
        found ||= isAddress(instr.object) || instr.args.some((reg) => isAddress(reg));
      else if (instr.op === Op.Switch) found ||= isAddress(instr.value);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  return found || module.nestedIn(fn).some((inner) => decidesByAddress(analysis, module, inner));
}

/**
 * Does a block call what goes on to the next function, itself or in a closure, or hand it to somebody who can? With an argument
 * it tells of an error.
 */
function callsOn(analysis: Analysis, module: ModuleContext, fn: FunctionIr, block: Block, next: number): boolean {
  const { definitions } = fn;
  const isNext = (reg: Reg): boolean => {
    const made = reg === NONE ? undefined : definitions[reg];
    return made?.op === Op.LoadVar && made.variable === next;
  };
  return contains(block, (instr) => {
    if (instr.op === Op.Closure) {
      const inner = module.ir.functions[instr.function];
      return callsOn(analysis, module, inner, inner.body, next);
    }
    if (instr.op !== Op.Call && instr.op !== Op.CallMethod) return false;
    if (instr.args.some(isNext)) return true;
    return instr.op === Op.Call && instr.args.length === 0 && isNext(instr.callee);
  });
}

/**
 * Does the function go on to the routes when it has not learnt who is calling? It does if it calls on in the handler of an
 * error, or where something is missing, before it has looked: `if (!token) return next()`.
 * @param isEvidence does the text between these offsets hold what looks who is calling?
 */
export function letsUnknownThrough(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  isEvidence: (start: number, end: number) => boolean,
): boolean {
  const next = fn.params.at(-1);
  if (fn.params.length < 2 || next === undefined || next.variable === NONE || module.ir.language === 'java')
    return false;
  const { definitions } = fn;
  const goesOn = (block: Block): boolean => callsOn(analysis, module, fn, block, next.variable);
  const isMissing = (reg: Reg): boolean => {
    const made = reg === NONE ? undefined : definitions[reg];
    if (made?.op === Op.Unary && made.operator === '!') return true;
    if (made?.op !== Op.Binary || !made.operator.startsWith('==')) return false;
    return [made.left, made.right].some((side) => {
      const constant = definitions[side];
      return constant?.op === Op.Const && constant.value == null;
    });
  };
  const mentions = (block: Block): boolean =>
    block.length > 0 && isEvidence(block[0].start, Math.max(...block.map(({ end }) => end)));
  let leaks = false;
  let looked = false;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.If && isMissing(instr.condition)) {
        leaks ||= !looked && goesOn(instr.then) && !mentions(instr.then);
      }
      if (instr.op === Op.Try && mentions(instr.body)) leaks ||= instr.handlers.some(({ body }) => goesOn(body));
      forEachBlock(instr, visit);
      looked ||= isEvidence(instr.start, instr.end);
    }
  };
  visit(fn.body);
  return leaks;
}

/** Is a value there or not? 'absent': the condition holds if it is missing: `!user`, `user == null`, `'user' not in session`. */
type Tested = 'present' | 'absent';

/**
 * The registers by which the function decides to turn somebody away: it answers, or raises an error, if something is missing, or
 * it goes on only if it is there. `if (!req.session.user) return res.redirect('/')` · `if (req.user) return next()`.
 */
export function decidingRegisters(analysis: Analysis, module: ModuleContext, fn: FunctionIr): ReadonlySet<Reg> {
  const { definitions } = fn;
  const stores = analysis.storesOf(fn);
  const found = new Set<Reg>();
  const next = fn.params.length < 2 ? NONE : (fn.params.at(-1)?.variable ?? NONE);
  const goesOn = (block: Block): boolean => next !== NONE && callsOn(analysis, module, fn, block, next);
  const collect = (reg: Reg, hops: number, wanted: Tested): void => {
    const made = reg === NONE || hops > 8 ? undefined : definitions[reg];
    if (made === undefined) return;
    // one of several that may do says nothing: `user || somebody`
    const isEither = made.op === Op.If && (made.thenValue === made.condition) === (wanted === 'present');
    if (isEither) return;
    found.add(reg);
    const inner: readonly Reg[] =
      made.op === Op.Unary
        ? [made.operand]
        : made.op === Op.Binary
          ? [made.left, made.right]
          : made.op === Op.If
            ? [made.condition, made.thenValue, made.elseValue]
            : made.op === Op.CallMethod || made.op === Op.GetField || made.op === Op.GetIndex
              ? [made.object]
              : made.op === Op.Call
                ? made.args
                : made.op === Op.Await || made.op === Op.Cast
                  ? [made.src]
                  : made.op === Op.LoadVar
                    ? [stores.get(made.variable) ?? NONE]
                    : [];
    const next = made.op === Op.Unary && isNot(made.operator) ? other(wanted) : wanted;
    for (const one of inner) collect(one, hops + 1, next);
  };
  const visit = (block: Block): void => {
    block.forEach((instr, i) => {
      if (instr.op === Op.If && instr.dst === NONE) {
        const rest = block.slice(i + 1);
        const wanted = tested(definitions, stores, instr.condition, 0);
        const [known, unknown] = wanted === 'present' ? [instr.then, instr.else] : [instr.else, instr.then];
        const turnsAway = leaves(unknown) && !goesOn(unknown);
        const goesOnIfKnown = goesOn(known) && !goesOn([...unknown, ...rest]);
        if (turnsAway || goesOnIfKnown) collect(instr.condition, 0, wanted);
      }
      forEachBlock(instr, visit);
    });
  };
  visit(fn.body);
  return found;
}

function contains(block: Block, wanted: (instr: Instr) => boolean): boolean {
  return block.some((instr) => {
    let found = wanted(instr);
    forEachBlock(instr, (inner) => {
      found ||= contains(inner, wanted);
    });
    return found;
  });
}

/** Does the block end the function on its way? */
function leaves(block: Block): boolean {
  return block.some(({ op }) => op === Op.Return || op === Op.Throw);
}

function other(one: Tested): Tested {
  return one === 'present' ? 'absent' : 'present';
}

function isNot(operator: string): boolean {
  return operator === '!' || operator === 'not';
}

function tested(
  definitions: readonly (Instr | undefined)[],
  stores: ReadonlyMap<number, Reg>,
  reg: Reg,
  hops: number,
): Tested {
  const made = reg === NONE || hops > 8 ? undefined : definitions[reg];
  switch (made?.op) {
    case Op.Unary:
      return isNot(made.operator) ? other(tested(definitions, stores, made.operand, hops + 1)) : 'present';
    case Op.Binary: {
      if (made.operator === 'not in') return 'absent';
      const sides = [made.left, made.right].map((side) => (side === NONE ? undefined : definitions[side]));
      const constant = sides.find((side) => side?.op === Op.Const);
      if (constant?.op !== Op.Const) return 'present';
      const isFalsy = constant.value == null || constant.value === false || constant.value === '';
      const equals = /^(?:===?|is)$/.test(made.operator);
      const differs = /^(?:!==?|is not)$/.test(made.operator);
      return (equals && isFalsy) || (differs && !isFalsy) ? 'absent' : 'present';
    }
    case Op.If:
      return tested(definitions, stores, made.condition, hops + 1);
    case Op.LoadVar: {
      const stored = stores.get(made.variable);
      return stored === undefined ? 'present' : tested(definitions, stores, stored, hops + 1);
    }
    case Op.CallMethod:
    case Op.GetField:
      // user.is_anonymous, StringUtils.isEmpty(user)
      return /^(?:is_?anonymous|is_?empty|is_?null|is_?blank)$/i.test(made.name) ? 'absent' : 'present';
    default:
      return 'present';
  }
}

/** The blocks of branches around the instruction that stands at an offset, outermost first. */
export function branchesAround(fn: FunctionIr, start: number): readonly Block[] {
  const path: Block[] = [];
  const visit = (block: Block): boolean => {
    for (const instr of block) {
      if (instr.start === start && (instr.op === Op.Call || instr.op === Op.CallMethod || instr.op === Op.New))
        return true;
      let found = false;
      forEachBlock(instr, (inner) => {
        if (found) return;
        const isBranch = instr.op === Op.If || instr.op === Op.Switch;
        if (isBranch) path.push(inner);
        if (visit(inner)) found = true;
        else if (isBranch) path.pop();
      });
      if (found) return true;
    }
    return false;
  };
  return visit(fn.body) ? path : [];
}
