/** `tom-review controls`: the clauses that findings are linked to, and which rules serve each. */
import { Command, Option } from 'commander';
import type { Control, EngineData } from '../../engine/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';

export function controlsCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('controls')
    .description('list the TOM controls and the rules that serve them')
    .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const data = await installation.assets.engineData();
      await writeResult(format === 'json' ? json(data) : text(data), undefined);
      exit(0);
    });
}

function rulesOf(data: EngineData, control: Control): string[] {
  return data.rules
    .filter((rule) => rule.controls.includes(control.id))
    .map((rule) => rule.id)
    .sort();
}

function json(data: EngineData): string {
  const list = data.controls.map((control) => ({ ...control, rules: rulesOf(data, control) }));
  return JSON.stringify(list, null, 2) + '\n';
}

function text(data: EngineData): string {
  const lines: string[] = [];
  for (const document of data.documents) {
    lines.push(`${document.title.en} (${document.id}, version ${document.version})`);
    for (const control of data.controls.filter(({ reference }) => reference.document === document.id)) {
      const rules = rulesOf(data, control);
      lines.push(`  ${control.id}`, `      ${control.title.en}`);
      lines.push(`      served by ${control.servedBy.map((facet) => facet.by).join(', ')}`);
      if (rules.length > 0) lines.push(`      rules: ${rules.join(', ')}`);
    }
    lines.push('');
  }
  return lines.concat(`${data.controls.length} controls`).join('\n') + '\n';
}
