/** What ships with the product: grammars and engine data, read when first asked for, once. */
import { grammarFile, type EngineData, type GrammarId, type WasmSource } from '../engine/index.js';
import type { AssetSource } from '../service/ports.js';

/** Data as it ships, read from beside the bundles. */
const shipped = new WeakSet<EngineData>();

/** Is this data as it ships? Then a thread reads it quicker by itself than it would be copied to it. */
export const isShipped = (data: EngineData): boolean => shipped.has(data);

/** @param read gives the bytes of a file; `name` is relative to the product's `dist` folder */
export function createAssets(read: (name: string) => Promise<Uint8Array<ArrayBuffer>>): AssetSource {
  const modules = new Map<string, Promise<WasmSource>>();
  let data: Promise<EngineData> | undefined;
  const wasm = (name: string): Promise<WasmSource> => {
    let module = modules.get(name);
    if (module === undefined) {
      // compiled, because a module can be sent to workers and bytes would be compiled in each of them; and by the
      // runtime off this thread, because large modules may not be compiled synchronously in a Worker
      module = read(`wasm/${name}`).then((bytes) => WebAssembly.compile(bytes));
      modules.set(name, module);
    }
    return module;
  };
  return {
    coreWasm: () => wasm('web-tree-sitter.wasm'),
    grammarWasm: (id: GrammarId) => wasm(grammarFile(id)),
    engineData: () =>
      (data ??= read('data/engine-data.json').then((bytes) => {
        const parsed = JSON.parse(new TextDecoder().decode(bytes)) as EngineData;
        shipped.add(parsed);
        return parsed;
      })),
  };
}
