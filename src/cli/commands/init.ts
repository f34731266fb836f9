/** `tom-review init`: a first, commented configuration for what is found here. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, PRESETS } from '../../config/index.js';
import { createNodeFileSource } from '../../platform/node/nodeFileSource.js';
import { outerIgnoreScopes } from '../../platform/node/projectRoot.js';
import { count } from '../../reports/index.js';
import { describeProject, type ProjectDescription } from '../../service/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { locateProject, pathFromHere } from '../project.js';
import { UsageError } from '../usageError.js';

export function initCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('init')
    .description(`write a commented ${CONFIG_FILE} for what is found in the project of the current folder`)
    .option('--force', 'write over one that is there')
    .action(async ({ force }: { force?: boolean }) => {
      const { root } = locateProject(['.']);
      const file = path.join(root, CONFIG_FILE);
      const shown = pathFromHere(root, CONFIG_FILE);
      if (existsSync(file) && force !== true) {
        throw new UsageError([`${shown} is there already; "tom-review init --force" writes over it.`]);
      }
      const description = await describeProject(
        createNodeFileSource(root),
        await installation.assets.engineData(),
        outerIgnoreScopes(root),
      );
      await writeFile(file, configText(description));
      await writeResult(`${shown}: ${summary(description)}\n`, undefined);
      exit(0);
    });
}

function summary({ languages, libraries }: ProjectDescription): string {
  const counts = languages.map(({ name, files }) => `${name} (${count(files, 'file')})`);
  if (counts.length === 0) return 'no source code that there are rules for';
  return libraries.length === 0 ? counts.join(', ') : `${counts.join(', ')}; ${libraries.join(', ')}`;
}

function configText(description: ProjectDescription): string {
  const presets = Object.entries(PRESETS).map(([name, { description: text }]) => `#   ${name.padEnd(12)} ${text}`);
  const { excludes } = description;
  const exclude =
    excludes.length === 0
      ? ['# exclude:', '#   - generated/**']
      : ['exclude:', ...excludes.map((pattern) => `  - ${JSON.stringify(pattern)}`)];
  return `# TOM Review. Every key is explained in docs/configuration.md of the product.
# "tom-review config FILE" shows what counts for a file and where it is set.
#
# Found here: ${summary(description)}.

# Configurations of folders above this one do not count.
root: true

# One or more of these, a "./path.yaml", an npm package, or a pinned git+https:// or https:// source:
${presets.join('\n')}
extends: recommended

# One rule a line: off, on, or a severity. "tom-review rules" lists them.
# rules:
#   log-injection: off
#   weak-hash:
#     severity: high
#     options: { min-confidence: medium }

# Other rules for some files; a later entry wins.
# overrides:
#   - files: ["test/**", "**/*.spec.ts"]
#     rules: { hardcoded-credential: low }

# What is not reviewed, besides what .gitignore and the defaults leave out ("tom-review scan --list-excludes").
${exclude.join('\n')}

# Who may get personal data, with a contract: hosts and libraries. Requests to other hosts are then reported, too.
# recipients: [api.example.com, "*.example.org", "@sentry/*", sentry_sdk]

# Days to put a finding right.
# deadlines: { critical: 7, high: 30, medium: 90, low: 180 }
`;
}
