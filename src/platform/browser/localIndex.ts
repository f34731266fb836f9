/** A project's index in the realm of the documents: files are lowered between other messages. */
import type { Engine, SyntaxRuntime } from '../../engine/index.js';
import { DEFAULT_LIMITS, type FileLimits } from '../../service/fileOutcome.js';
import type { LocalWorkerParts } from '../../service/groupAnalyser.js';
import type { BackgroundIndex } from '../../service/ports.js';
import { ProjectIndex } from '../../service/projectIndex.js';

/** Typing waits for the analysis of a group here, so a group is one that takes a second at most. */
const LOCAL_GROUP_BYTES = 500_000;

export interface LocalIndex {
  readonly limits: FileLimits;
  open(analysis: () => Promise<{ readonly engine: Engine; readonly syntax: SyntaxRuntime }>): Promise<BackgroundIndex>;
}

export function localIndex(parts: LocalWorkerParts): LocalIndex {
  return {
    limits: { ...DEFAULT_LIMITS, groupBytes: LOCAL_GROUP_BYTES },
    open: async (analysis) => new ProjectIndex({ ...parts, ...(await analysis()) }),
  };
}
