/** What lies beside the bundles: `wasm/` and `data/`. Read when first asked for, once. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EngineData, GrammarId, WasmSource } from '../../engine/index.js';
import type { AssetSource } from '../../service/ports.js';

/** @param folder the folder of the bundles, `dist` */
export function createNodeAssets(folder: string): AssetSource {
  const modules = new Map<string, Promise<WasmSource>>();
  let data: Promise<EngineData> | undefined;
  const wasm = (name: string): Promise<WasmSource> => {
    let module = modules.get(name);
    if (module === undefined) {
      // compiled, because a module can be sent to workers and bytes would be compiled in each of them
      module = readFile(path.join(folder, 'wasm', `${name}.wasm`)).then((bytes) => WebAssembly.compile(bytes));
      modules.set(name, module);
    }
    return module;
  };
  return {
    coreWasm: () => wasm('web-tree-sitter'),
    grammarWasm: (id: GrammarId) => wasm(`tree-sitter-${id}`),
    engineData: () =>
      (data ??= readFile(path.join(folder, 'data', 'engine-data.json'), 'utf8').then(
        (text) => JSON.parse(text) as EngineData,
      )),
  };
}
