/** What ships with the product, read by the client. */
import type { EngineData, GrammarId, WasmSource } from '../../engine/index.js';
import type { AssetSource } from '../../service/ports.js';
import { toBytes } from './bytes.js';

export interface AssetReader {
  /** @param name relative to the product's `dist` folder */
  readAsset(name: string): Promise<Uint8Array | string>;
}

export function createClientAssets(client: AssetReader): AssetSource {
  const modules = new Map<string, Promise<WasmSource>>();
  let data: Promise<EngineData> | undefined;
  const wasm = (name: string): Promise<WasmSource> => {
    let module = modules.get(name);
    if (module === undefined) {
      // compiled by the runtime, off this thread: large modules may not be compiled synchronously in a Worker
      module = client.readAsset(`wasm/${name}.wasm`).then((bytes) => WebAssembly.compile(copy(toBytes(bytes))));
      modules.set(name, module);
    }
    return module;
  };
  return {
    coreWasm: () => wasm('web-tree-sitter'),
    grammarWasm: (id: GrammarId) => wasm(`tree-sitter-${id}`),
    engineData: () =>
      (data ??= client
        .readAsset('data/engine-data.json')
        .then((bytes) => JSON.parse(new TextDecoder().decode(toBytes(bytes))) as EngineData)),
  };
}

function copy(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
