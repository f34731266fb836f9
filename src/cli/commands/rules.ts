/** `tom-review rules`: what is looked for. */
import { Command, Option } from 'commander';
import { SEVERITIES, type CompiledRule } from '../../engine/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { loadConfig, locateProject } from '../project.js';

export function rulesCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('rules')
    .description('list the rules, with those of the project in the current folder')
    .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const { root } = locateProject(['.']);
      const { own } = await loadConfig(root, await installation.assets.engineData());
      const sorted = [...own.data.rules].sort(byFamilyAndSeverity);
      await writeResult(format === 'json' ? json(sorted) : text(sorted), undefined);
      exit(0);
    });
}

function byFamilyAndSeverity(a: CompiledRule, b: CompiledRule): number {
  if (a.family !== b.family) return a.family < b.family ? -1 : 1;
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.id < b.id ? -1 : 1);
}

function json(rules: readonly CompiledRule[]): string {
  const list = rules.map(
    ({ id, title, family, polarity, severity, cwe, controls, languages, message, why, fix, suppressible, doc }) => ({
      ...{ id, title, family, polarity, severity, cwe, controls, languages, message, why, fix, suppressible, doc },
    }),
  );
  return JSON.stringify(list, null, 2) + '\n';
}

function text(rules: readonly CompiledRule[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  const lines: string[] = [];
  let family = '';
  for (const rule of rules) {
    if (rule.family !== family) lines.push(`${family === '' ? '' : '\n'}${rule.family}`);
    family = rule.family;
    const cwe = rule.cwe.map((number) => `CWE-${number}`).join(' ');
    lines.push(`  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${rule.title}${cwe === '' ? '' : ` (${cwe})`}`);
    lines.push(`  ${' '.repeat(width)}  ${' '.repeat(8)}  ${rule.controls.join(', ')}`);
  }
  return lines.concat('', `${rules.length} rules`).join('\n') + '\n';
}
