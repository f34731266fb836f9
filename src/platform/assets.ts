/** What ships with the product: grammars and engine data, read when first asked for, once. */
import {
  grammarFile,
  lazyModels,
  MODEL_LANGUAGES,
  modelsFile,
  type EngineData,
  type GrammarId,
  type LanguageModels,
  type WasmSource,
} from '../engine/index.js';
import type { AssetSource } from '../service/ports.js';

/** Data as it ships, read from beside the bundles. */
const shipped = new WeakSet<EngineData>();

/** Is this data as it ships? Then a thread reads it quicker by itself than it would be copied to it. */
export const isShipped = (data: EngineData): boolean => shipped.has(data);

type Read = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

async function readData(read: Read): Promise<EngineData> {
  const json = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const bytes = (name: string): Promise<Uint8Array> => read(`data/${name}.json`);
  const [others, ...models] = await Promise.all([bytes('engine-data'), ...MODEL_LANGUAGES.map(modelsFile).map(bytes)]);
  // read at once, understood language by language: a project seldom has them all
  const text = new Map(MODEL_LANGUAGES.map((language, index) => [language, models[index]]));
  const data: EngineData = {
    ...(json(others) as Omit<EngineData, 'models'>),
    models: lazyModels((language) => json(text.get(language)) as LanguageModels),
  };
  shipped.add(data);
  return data;
}

/** @param read gives the bytes of a file; `name` is relative to the product's `dist` folder */
export function createAssets(read: Read): AssetSource {
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
    engineData: () => (data ??= readData(read)),
  };
}
