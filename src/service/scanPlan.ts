/** Which files of a scan are analysed together: those that imports connect. */
import { importFacts, importGroups, type ImportFacts, type Problem, type ResolutionConfig } from '../engine/index.js';
import { byPath, problem, type DiscoveredFile } from './discovery.js';
import type { FileLimits } from './fileOutcome.js';
import { languageOf } from './languages.js';
import type { FileSource } from './ports.js';
import { linkedTemplates, templateFacts } from './templateFiles.js';

/** Files that are analysed together, by path. */
export interface ScanUnit {
  readonly files: readonly DiscoveredFile[];
  readonly bytes: number;
}

export interface ScanPlan {
  /** Biggest first. */
  readonly units: readonly ScanUnit[];
  /** About groups that are too large to be analysed as one. */
  readonly notes: readonly Problem[];
}

export interface PlanInput {
  readonly files: readonly DiscoveredFile[];
  /** Paths of files that may be templates. */
  readonly templates: readonly string[];
  readonly configs: readonly ResolutionConfig[];
  readonly source: Pick<FileSource, 'read'>;
  readonly limits: FileLimits;
  readonly isCancelled: () => boolean;
  /** Told of each text that is read. */
  readonly onText?: (path: string, text: string) => void;
}

/** How many files are read at the same time; their texts are not kept. */
const PARALLEL_READS = 32;

export async function planScan(input: PlanInput): Promise<ScanPlan> {
  const { files, configs, limits } = input;
  const code = await readImportFacts(input);
  const templates = await linkedTemplates(code, input.templates, async (path) => {
    const read = await input.source.read(path, limits.maxBytes);
    if (read.ok) input.onText?.(path, read.text);
    return read.ok ? templateFacts(path, read.text) : null;
  });
  const byName = new Map([...files, ...templates.files].map((file) => [file.path, file]));
  const facts = [...code, ...templates.facts];
  const units: ScanUnit[] = [];
  const notes: Problem[] = [];
  for (const group of importGroups(facts, configs)) {
    const members = group.flatMap((path) => byName.get(path) ?? []);
    const parts = splitByFolder(members, limits);
    if (parts.length > 1) {
      const message =
        `${members.length} files that import each other are too many to be analysed together: ` +
        `they were analysed in ${parts.length} parts, by folder, and flows between the parts were not followed.`;
      notes.push(problem(group[0] ?? '', 'analysis-budget', 'note', message));
    }
    for (const part of parts) units.push({ files: part, bytes: bytesOf(part) });
  }
  units.sort((a, b) => b.bytes - a.bytes || (pathOf(a) < pathOf(b) ? -1 : 1));
  return { units, notes };
}

/** Of every file; one that cannot be read imports nothing. */
async function readImportFacts(input: PlanInput): Promise<ImportFacts[]> {
  const { files, templates, source, limits, isCancelled, onText } = input;
  const isWanted = files.length > 1 || templates.length > 0 || onText !== undefined;
  const facts = new Array<ImportFacts>(files.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < files.length) {
      const at = next;
      next += 1;
      const file = files[at];
      if (file === undefined) return;
      const isRead = isWanted && file.size <= limits.maxBytes && !isCancelled();
      const read = isRead ? await source.read(file.path, limits.maxBytes) : undefined;
      const text = read?.ok === true ? read.text : '';
      if (read?.ok === true) onText?.(file.path, text);
      facts[at] = importFacts({ path: file.path, language: languageOf(file.grammar), text }, templates.length > 0);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_READS }, lane));
  return facts;
}

/** Parts within the limits: folders next to each other stay together as far as they fit. Files come by path. */
export function splitByFolder(
  files: readonly DiscoveredFile[],
  limits: Pick<FileLimits, 'groupFiles' | 'groupBytes'>,
  depth = 0,
): readonly (readonly DiscoveredFile[])[] {
  const fits = (bytes: number, count: number): boolean => bytes <= limits.groupBytes && count <= limits.groupFiles;
  if (fits(bytesOf(files), files.length) || files.length <= 1) return [files];
  const folders = new Map<string, DiscoveredFile[]>();
  for (const file of files) {
    const parts = file.path.split('/');
    // a file that lies in this very folder stands for itself
    const key = parts.slice(0, depth + 1).join('/');
    const list = folders.get(key);
    if (list === undefined) folders.set(key, [file]);
    else list.push(file);
  }
  const pieces = [...folders.values()].flatMap((folder) => splitByFolder(folder, limits, depth + 1));
  const result: DiscoveredFile[][] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const last = result.at(-1);
    const size = bytesOf(piece);
    if (last !== undefined && fits(bytes + size, last.length + piece.length)) {
      last.push(...piece);
      bytes += size;
    } else {
      result.push([...piece]);
      bytes = size;
    }
  }
  return result.map((part) => part.sort(byPath));
}

function bytesOf(files: readonly DiscoveredFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function pathOf(unit: ScanUnit): string {
  return unit.files[0]?.path ?? '';
}
