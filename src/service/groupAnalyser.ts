/** Files that are analysed together: what a worker does, in whatever realm it runs. */
import { errorText } from '../base/errorText.js';
import {
  createEngine,
  createSyntaxRuntime,
  type AnalyseOptions,
  type FileResult,
  type LoweredFile,
} from '../engine/index.js';
import { FileAnalyser, type FileAnalyserParts } from './fileAnalyser.js';
import type { AnalysableFile, FileRequest, LeftOut, LowerReply } from './fileOutcome.js';
import { analyseOptions } from './analyseOptions.js';
import { WorkerDied, type AssetSource, type Clock, type FileSource, type ScanWorker } from './ports.js';

export class GroupAnalyser {
  private readonly files: FileAnalyser;
  private readonly options: AnalyseOptions;
  private kept: LoweredFile[] = [];

  constructor(
    private readonly parts: FileAnalyserParts,
    private readonly request: FileRequest,
  ) {
    this.files = new FileAnalyser(parts, request.limits);
    this.options = analyseOptions(request, parts.engine);
  }

  /** As {@link ScanWorker.lower}; the parcel is one of files. */
  async lower(
    files: readonly AnalysableFile[],
    keep: boolean,
    onFile: (path: string) => void,
  ): Promise<LowerReply & { readonly parcel: readonly LoweredFile[] | null }> {
    const lowered: LoweredFile[] = [];
    const leftOut: [string, LeftOut][] = [];
    for (const file of files) {
      const outcome = await this.files.lower(file);
      if (outcome.kind === 'aborted') {
        const parcel = [...this.kept, ...lowered];
        this.kept = [];
        return { leftOut, parcel, aborted: { path: file.path, message: outcome.message } };
      }
      if (outcome.kind === 'lowered') lowered.push(outcome.file);
      else leftOut.push([file.path, outcome]);
      onFile(file.path);
    }
    if (keep) this.accept(lowered);
    return { leftOut, parcel: keep ? null : lowered, aborted: null };
  }

  accept(files: readonly LoweredFile[]): void {
    for (const file of files) this.kept.push(file);
  }

  link(): readonly FileResult[] {
    const files = this.kept;
    this.kept = [];
    return this.parts.engine.analyseTogether(files, this.options, this.request.configs);
  }
}

export interface LocalWorkerParts {
  readonly source: FileSource;
  readonly assets: AssetSource;
  readonly clock: Clock;
}

/** A worker that is none: it works in this realm, between other messages. */
export async function createLocalWorker(parts: LocalWorkerParts, request: FileRequest): Promise<ScanWorker> {
  const { source, assets, clock } = parts;
  const engine = createEngine(await assets.engineData());
  const syntax = await createSyntaxRuntime({ coreWasm: await assets.coreWasm() });
  const analyser = new GroupAnalyser({ source, engine, syntax, assets, clock }, request);
  return {
    lower: (files, keep, onFile) => analyser.lower(files, keep, onFile),
    accept: (parcel) => {
      if (!(parcel instanceof Uint8Array)) analyser.accept(parcel);
    },
    link: async () => {
      try {
        return analyser.link();
      } catch (error) {
        throw new WorkerDied('died', errorText(error));
      }
    },
    stop: async () => syntax.dispose(),
  };
}
