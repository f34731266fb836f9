/** How eagerly V8 optimises. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that a function runs before V8 considers optimising it (V8's own: 67,584 in Node 20). A scan of some
 * seconds runs through much code that is warm, but not hot: with V8's own budget a quarter of its processor time goes into
 * optimising functions that are soon thrown away again, since they meet another kind of value.
 */
const INTERRUPT_BUDGET = 500_000;

/** The last major version of V8 that is known to have the flag; others would complain of it. */
const LAST_V8 = 13;

/** For processes that are short: a scan from the command line. Counts for its worker threads as well. */
export function optimiseLess(): void {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_V8) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}
