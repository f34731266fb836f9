/** What ships with the product, read by the client. */
import type { AssetSource } from '../../service/ports.js';
import { createAssets } from '../assets.js';
import { toBytes } from './bytes.js';

export interface AssetReader {
  /** @param name relative to the product's `dist` folder */
  readAsset(name: string): Promise<Uint8Array | string>;
}

export function createClientAssets(client: AssetReader): AssetSource {
  return createAssets(async (name) => toBytes(await client.readAsset(name)));
}
