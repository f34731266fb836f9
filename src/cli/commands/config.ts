/** `tom-review config`: what counts for a file, and which line of which configuration says so. */
import { Command, Option } from 'commander';
import { effectiveConfig, type EffectiveValue } from '../../config/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { loadConfig, locateFile, pathFromHere } from '../project.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

export function configCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('config')
    .description('print the configuration of a file, with the place where each value is set')
    .argument('<file>', 'the file; it need not exist')
    .addOption(new Option('-f, --format <format>', 'format of the output').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'use this file instead of the tom-review.yaml at the root')
    .action(async (file: string, options: Options) => {
      const { root, targets } = locateFile(file);
      const path = targets[0] ?? '';
      const base = await installation.assets.engineData();
      const { config, own } = await loadConfig(root, base, { file: options.config, targets: [path] });
      const values = effectiveConfig(config, path, own.data.rules);
      const text = options.format === 'json' ? json(path, config.files, values) : lines(root, values);
      await writeResult(text, undefined);
      exit(0);
    });
}

function json(file: string, files: readonly string[], values: readonly EffectiveValue[]): string {
  return JSON.stringify({ file, files, values }, null, 2) + '\n';
}

function lines(root: string, values: readonly EffectiveValue[]): string {
  if (values.length === 0) return 'Nothing is configured for this file: every rule has its own severity.\n';
  const shown = values.map(({ key, value, from }) => [`${key}: ${compact(value)}`, placeText(root, from)] as const);
  const width = Math.min(60, Math.max(...shown.map(([text]) => text.length)));
  return shown.map(([text, place]) => `${text.padEnd(width)}  ${place}\n`).join('');
}

function compact(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function placeText(root: string, from: EffectiveValue['from']): string {
  if (from === null) return 'default';
  if (from.line === undefined) return from.file;
  return `${pathFromHere(root, from.file)}:${from.line}`;
}
