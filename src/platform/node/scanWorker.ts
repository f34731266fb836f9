/** Entry of a scan worker: an engine of its own, one file after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, createSyntaxRuntime } from '../../engine/index.js';
import { createFileAnalyser } from '../../service/fileAnalyser.js';
import { createNodeAssets } from './nodeAssets.js';
import { createNodeFileSource } from './nodeFileSource.js';
import type { FromWorker, ToWorker, WorkerStart } from './workerProtocol.js';

async function start(port: NonNullable<typeof parentPort>, init: WorkerStart): Promise<void> {
  const analyser = createFileAnalyser(
    {
      source: createNodeFileSource(init.root),
      engine: createEngine(init.data),
      syntax: await createSyntaxRuntime({ coreWasm: init.coreWasm }),
      assets: createNodeAssets(init.assetFolder),
      clock: performance,
    },
    init.request,
  );
  port.on('message', (file: ToWorker) => {
    analyser.analyse(file).then(
      (outcome) => port.postMessage({ kind: 'outcome', outcome } satisfies FromWorker),
      // shows as an `error` event on the other side
      (error: unknown) => setImmediate(() => Promise.reject(error)),
    );
  });
  port.postMessage({ kind: 'ready' } satisfies FromWorker);
}

if (parentPort !== null) void start(parentPort, workerData as WorkerStart);
