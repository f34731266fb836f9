/**
 * Entry of the command line.
 *
 * Exit codes: 0 nothing at or above the threshold, 1 findings, 2 bad usage, configuration, path or output, 3 internal
 * error. Standard output carries data only; everything for a person who waits goes to standard error.
 */
import { optimiseLess } from '../platform/node/compilerBudget.js';
import { run } from './run.js';

optimiseLess();

// a reader that has seen enough (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  process.stderr.write(`tom-review: standard output cannot be written (${error.code}); use --output FILE.\n`);
  process.exit(2);
});

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
