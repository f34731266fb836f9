/** The text that leads through an evidence pack. */
import { DISCLAIMER, revisionText } from '../model.js';
import type { ReportInput } from '../reportInput.js';
import type { PackFile } from './manifest.js';

export function readmeText(input: ReportInput, files: readonly PackFile[]): string {
  const { scan, documents, revision } = input;
  const lines = [
    '# Evidence pack',
    '',
    `As of ${scan.asOf}. Made by tom-review ${scan.versions.tool} from source code: ${revisionText(revision)}.`,
    '',
    `**${DISCLAIMER}**`,
    '',
    'Begin with `report.html`. What was not checked stands there beside what was found: read both.',
    '',
    '| file | what |',
    '| ---- | ---- |',
    ...[...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, what }) => `| \`${path}\` | ${what} |`),
    '',
    '## Is it as it was made?',
    '',
    '`tom-review report verify .` in this folder, or with the zip instead of `.`, compares every file with `manifest.json` and',
    'names what is missing, changed or extra. `sha256sum --check SHA256SUMS` does so without tom-review.',
    '',
    'The manifest is not signed. Whoever keeps its SHA-256, which `report verify` prints, in another place can tell that',
    'nobody has replaced it.',
    '',
    '## Can it be made again?',
    '',
    'The same source code, configuration, history and day give the same bytes:',
    `\`tom-review report --format pack --as-of ${scan.asOf} --output PACK\`, or from \`scan.json\` with`,
    '`tom-review report --from scan.json --format pack --output PACK`.',
    '',
    '## What it does not hold',
    '',
    '- A map of all personal data and recipients: `personal-data.csv` has those that rules saw.',
    '- Anything about running systems, organisation or buildings, unless somebody has attested it.',
    '- Anything about files in languages without rules: `not-checked.csv` counts them.',
    '',
    '## Versions',
    '',
    `- rules, models, data types and controls: content hash ${scan.versions.data}`,
    ...documents.map(({ title, version, updated }) => `- ${title.en}: version ${version} of ${updated}`),
    `- configuration: content hash ${scan.configHash}`,
  ];
  return lines.join('\n') + '\n';
}
