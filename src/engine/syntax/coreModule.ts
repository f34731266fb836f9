/**
 * The tree-sitter core (web-tree-sitter 0.27.1), started from bytes that the caller has read.
 *
 * Facts this file relies on:
 * - The object given to `Parser.init` becomes the Emscripten module: afterwards it carries the heap views
 *   (`HEAPU8/16/32`), which are replaced when the memory grows.
 * - web-tree-sitter keeps one core per JavaScript realm; a second `init` gives the same one back. So this file
 *   keeps it too. After a WASM abort the realm (the worker, the process) has to be replaced.
 * - `wasmBinary` and `instantiateWasm` (for a compiled module) are Emscripten's own options.
 */
import { Parser } from 'web-tree-sitter';
import type { WasmHeap } from './heapFlatten.js';

/** The bytes of a .wasm file, or a `WebAssembly.Module` compiled from them (quicker to start; may be sent to workers). */
export type WasmSource = Uint8Array | CompiledWasm;

/** A `WebAssembly.Module`. The engine is compiled without the DOM's types, which declare it (as an empty interface). */
export type CompiledWasm = object;

type Instantiate = new (module: CompiledWasm, imports: object) => object;

interface CoreOptions extends Partial<WasmHeap> {
  wasmBinary?: Uint8Array;
  instantiateWasm?(imports: object, receive: (instance: object, module: CompiledWasm) => void): object;
  print(text: string): void;
  printErr(text: string): void;
}

let started: Promise<WasmHeap> | undefined;

/** Starts the core, or gives the one of this realm. Rejects when the bytes are not a usable core. */
export async function startCore(wasm: WasmSource): Promise<WasmHeap> {
  started ??= start(wasm);
  try {
    return await started;
  } catch (error) {
    started = undefined;
    throw error;
  }
}

async function start(wasm: WasmSource): Promise<WasmHeap> {
  const silent = (): void => undefined;
  const options: CoreOptions = { print: silent, printErr: silent };
  if (wasm instanceof Uint8Array) {
    options.wasmBinary = wasm;
  } else {
    const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { readonly Instance: Instantiate } };
    options.instantiateWasm = (imports, receive) => {
      receive(new WebAssembly.Instance(wasm, imports), wasm);
      return {};
    };
  }
  await Parser.init(options as Parameters<typeof Parser.init>[0]);
  if (options.HEAPU8 === undefined || options.HEAPU16 === undefined || options.HEAPU32 === undefined) {
    throw new Error('the tree-sitter core does not show its memory');
  }
  return options as WasmHeap;
}
