/** An evidence pack of a project, made from a scan of what is on disk: the same as the command line makes. */
import type { Cancellation } from '../base/cancellation.js';
import { base64, evidencePack, zipPack } from '../reports/index.js';
import { readReviewRecords, scanProject, withEngineData, type AssetSource, type Clock } from '../service/index.js';
import type { Project } from './project.js';
import type { ExportedPack, ScanProgress } from './protocol.js';

export interface ExportParts {
  readonly assets: AssetSource;
  readonly clock: Clock;
  /** ISO date. */
  readonly today: string;
  readonly toolVersion: string;
  readonly asZip: boolean;
  readonly onProgress: (progress: ScanProgress) => void;
  readonly cancellation: Cancellation;
}

export async function exportEvidence(project: Project, parts: ExportParts): Promise<ExportedPack> {
  const { config, data, place } = project;
  if (place === undefined) return refused('Files of this kind of folder cannot be read.');
  const { records, problems } = await readReviewRecords(place.source, config, data);
  const wrong = [...project.configProblems, ...problems][0];
  if (wrong !== undefined) return refused(`${wrong.file}:${wrong.line}:${wrong.column}: ${wrong.message}`);
  const [scan, revision] = await Promise.all([
    scanProject(
      {
        root: project.rootUri,
        config,
        toolVersion: parts.toolVersion,
        asOf: parts.today,
        targets: [project.target],
        outerScopes: place.outerScopes(),
        evidence: true,
        review: { records },
        onProgress: parts.onProgress,
        cancellation: parts.cancellation,
      },
      {
        source: place.source,
        assets: withEngineData(parts.assets, () => data),
        workers: place.workers,
        clock: parts.clock,
      },
    ),
    place.revision?.() ?? { kind: 'unknown' as const, reason: 'the editor cannot run git here' },
  ]);
  if (scan.isCancelled) return refused('');
  const { rules, controls, documents, dataTypes } = data;
  const pack = evidencePack({ scan, revision, rules, controls, documents, dataTypes });
  const files = parts.asZip ? [{ path: '', bytes: zipPack(pack) }] : pack;
  return { files: files.map(({ path, bytes }) => ({ path, base64: base64(bytes) })), refusal: null };
}

function refused(reason: string): ExportedPack {
  return { files: [], refusal: reason };
}
