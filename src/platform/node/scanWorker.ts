/** Entry of a scan worker and of the thread of an index: an engine of its own, one request after the other. */
import { errorText } from '../../base/errorText.js';
import { deserialize, serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, createSyntaxRuntime, type LoweredFile } from '../../engine/index.js';
import type { FileAnalyserParts } from '../../service/fileAnalyser.js';
import { GroupAnalyser } from '../../service/groupAnalyser.js';
import { ProjectIndex } from '../../service/projectIndex.js';
import { createNodeAssets } from './nodeAssets.js';
import { createNodeFileSource } from './nodeFileSource.js';
import type { FromIndex, FromWorker, ToIndex, ToWorker, WorkerStart } from './workerProtocol.js';

type Port = NonNullable<typeof parentPort>;

async function start(port: Port, init: WorkerStart): Promise<void> {
  const assets = createNodeAssets(init.assetFolder);
  const parts: FileAnalyserParts = {
    source: createNodeFileSource(init.root),
    engine: createEngine(init.data ?? (await assets.engineData())),
    syntax: await createSyntaxRuntime({ coreWasm: init.coreWasm }),
    assets,
    clock: performance,
  };
  if (init.request === null) {
    serveIndex(port, new ProjectIndex(parts));
    return;
  }
  const analyser = new GroupAnalyser(parts, init.request);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    last = last
      .then(() => answer(port, analyser, message))
      // shows as an `error` event on the other side
      .catch((error: unknown) => void setImmediate(() => Promise.reject(error)));
  });
  port.postMessage({ kind: 'ready' } satisfies FromWorker);
}

/** What is set while an analysis waits for a file counts for the next one at the latest. */
function serveIndex(port: Port, index: ProjectIndex): void {
  const tell = (message: FromIndex): void => port.postMessage(message);
  port.on('message', (message: ToIndex) => {
    switch (message.kind) {
      case 'project':
        index.setProject(message.files, message.request, message.templates);
        break;
      case 'text':
        index.setText(message.path, message.text);
        break;
      case 'changed':
        index.filesChanged(message.paths);
        break;
      case 'analyse':
        index.analyse(message.path).then(
          (outcomes) => tell({ kind: 'analysed', outcomes }),
          (error: unknown) => tell({ kind: 'failed', message: errorText(error) }),
        );
        break;
    }
  });
}

async function answer(port: Port, analyser: GroupAnalyser, message: ToWorker): Promise<void> {
  const tell = (reply: FromWorker, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(reply, transfer);
  switch (message.kind) {
    case 'lower': {
      const reply = await analyser.lower(message.files, message.keep, (path) => tell({ kind: 'file', path }));
      if (reply.parcel === null) tell({ kind: 'lowered', reply });
      else {
        // bytes are moved, not copied, and the main thread does not look into them
        const parcel = packed(reply.parcel);
        tell({ kind: 'lowered', reply: { ...reply, parcel } }, [parcel.buffer]);
      }
      break;
    }
    case 'accept':
      analyser.accept(
        message.parcel instanceof Uint8Array ? (deserialize(message.parcel) as LoweredFile[]) : message.parcel,
      );
      break;
    case 'link':
      tell({ kind: 'linked', results: analyser.link() });
      break;
  }
}

function packed(files: readonly LoweredFile[]): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = serialize(files);
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}

if (parentPort !== null) void start(parentPort, workerData as WorkerStart);
