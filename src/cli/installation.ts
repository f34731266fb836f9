/** Where this program is installed and what came with it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssetSource } from '../service/index.js';
import { createNodeAssets } from '../platform/node/nodeAssets.js';

export interface Installation {
  readonly version: string;
  /** Folder of the bundles. */
  readonly assetFolder: string;
  readonly workerScript: string;
  readonly assets: AssetSource;
}

export function createInstallation(): Installation {
  const assetFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const manifest = JSON.parse(readFileSync(path.join(assetFolder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    version: manifest.version,
    assetFolder,
    workerScript: path.join(assetFolder, 'worker', 'scanWorker.cjs'),
    assets: createNodeAssets(assetFolder),
  };
}
