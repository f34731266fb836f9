import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

/** Runs a program to its end and returns its text output. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): SpawnSyncReturns<string> {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
}

/** Runs a program that must succeed; throws with everything it printed when it does not. */
export function mustRun(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): string {
  const { status, signal, stdout, stderr, error } = runProgram(program, args, options);
  if (status !== 0) {
    throw new Error(
      `${program} ${args.join(' ')} ended with ${status ?? signal}: ${error?.message ?? ''}\n${stdout}\n${stderr}`,
    );
  }
  return stdout;
}
