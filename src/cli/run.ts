/** Arguments in, exit code out. */
import { Command, CommanderError } from 'commander';
import { printable } from '../reports/index.js';
import { baselineCommand } from './commands/baseline.js';
import { configCommand } from './commands/config.js';
import { controlsCommand } from './commands/controls.js';
import { explainCommand } from './commands/explain.js';
import { initCommand } from './commands/init.js';
import { installCommand } from './commands/install.js';
import { newCommand } from './commands/new.js';
import { reportCommand } from './commands/report.js';
import { rulesCommand } from './commands/rules.js';
import { scanCommand } from './commands/scan.js';
import { testCommand } from './commands/test.js';
import { createInstallation } from './installation.js';
import { UsageError } from './usageError.js';

export const EXIT = { ok: 0, findings: 1, usage: 2, internal: 3 } as const;

export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const installation = createInstallation();
  const program = new Command('tom-review')
    .description('Reviews source code for security and privacy and links each finding to a TOM control.')
    .version(installation.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to report, 1 findings, 2 bad usage or configuration, 3 internal error.',
    );
  const commands = [
    scanCommand,
    baselineCommand,
    reportCommand,
    explainCommand,
    rulesCommand,
    controlsCommand,
    testCommand,
    newCommand,
    initCommand,
    installCommand,
    configCommand,
  ];
  for (const command of commands) {
    program.addCommand(command(installation, (result) => (code = result)));
  }
  // not inherited by commands that are added ready-made
  for (const command of withSubcommands(program)) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof UsageError) {
      for (const line of error.lines) process.stderr.write(`tom-review: ${printable(line)}\n`);
      return EXIT.usage;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`tom-review: internal error, please report it with the text below.\n${text}\n`);
    return EXIT.internal;
  }
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap((sub) => withSubcommands(sub))];
}
