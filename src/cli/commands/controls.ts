/** `tom-review controls`: the clauses that findings are linked to, which rules serve each, and what is known of each. */
import { Command, Option } from 'commander';
import { controlStatuses, type Control, type EngineData } from '../../engine/index.js';
import { statusText, type ReportInput } from '../../reports/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { SCAN_OPTIONS, scanPaths, type ScanOptions } from '../scanning.js';
import { UsageError } from '../usageError.js';

interface Options extends ScanOptions {
  readonly format: 'text' | 'json';
  readonly status?: boolean;
}

export function controlsCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('controls')
    .description('list the TOM controls and the rules that serve them; with --status, what a scan knows of each')
    .argument('[paths...]', 'with --status: files and folders; the current folder if there are none')
    .option('--status', 'scan, and tell for each control whether there are gaps, evidence and attestations')
    .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
    .addOption(SCAN_OPTIONS.workers)
    .addOption(SCAN_OPTIONS.config)
    .addOption(SCAN_OPTIONS.asOf)
    .action(async (paths: readonly string[], options: Options) => {
      await writeResult(await list(paths, options, installation), undefined);
      exit(0);
    });
}

async function list(paths: readonly string[], options: Options, installation: Installation): Promise<string> {
  const isJson = options.format === 'json';
  if (options.status === true) {
    const input = await scanPaths(paths, options, installation, { revision: false, evidence: true });
    return isJson ? statusJson(input) : statusText(input);
  }
  if (paths.length > 0) throw new UsageError(['Paths are for --status; without it the catalogue is listed.']);
  const data = await installation.assets.engineData();
  return isJson ? json(data) : text(data);
}

function statusJson({ scan, controls, rules, documents }: ReportInput): string {
  const byId = new Map(controls.map((control) => [control.id, control]));
  const list = controlStatuses(scan, controls, rules).map((status) => {
    const control = byId.get(status.controlId);
    return { ...status, title: control?.title, crosswalk: control?.crosswalk };
  });
  return JSON.stringify({ asOf: scan.asOf, documents, controls: list }, null, 2) + '\n';
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
