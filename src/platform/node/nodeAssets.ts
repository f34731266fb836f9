/** What lies beside the bundles: `wasm/` and `data/`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AssetSource } from '../../service/ports.js';
import { createAssets } from '../assets.js';

/** @param folder the folder of the bundles, `dist` */
export function createNodeAssets(folder: string): AssetSource {
  return createAssets((name) => readFile(path.join(folder, name)));
}
