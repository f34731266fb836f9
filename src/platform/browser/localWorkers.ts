/** Scan workers that are none: each file is analysed in this realm, between other messages. */
import { createEngine, createSyntaxRuntime } from '../../engine/index.js';
import { createFileAnalyser } from '../../service/fileAnalyser.js';
import type { AssetSource, Clock, FileSource, WorkerSpawner } from '../../service/ports.js';

export interface LocalWorkersParts {
  readonly source: FileSource;
  readonly assets: AssetSource;
  readonly clock: Clock;
}

export function createLocalWorkers({ source, assets, clock }: LocalWorkersParts): WorkerSpawner {
  return {
    parallelism: 1,
    spawn: async (request) => {
      const engine = createEngine(await assets.engineData());
      const syntax = await createSyntaxRuntime({ coreWasm: await assets.coreWasm() });
      const analyser = createFileAnalyser({ source, engine, syntax, assets, clock }, request);
      return {
        run: (file) => analyser.analyse(file),
        stop: async () => syntax.dispose(),
      };
    },
  };
}
