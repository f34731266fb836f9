/**
 * The language server as a process: `node dist/server/node.cjs --stdio` for any editor, or forked by our extension
 * with `--node-ipc`.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { changesSince } from '../platform/node/gitChanges.js';
import { readGitRevision } from '../platform/node/gitRevision.js';
import { createNodeAssets } from '../platform/node/nodeAssets.js';
import { createNodeFileSource } from '../platform/node/nodeFileSource.js';
import { createNodeIndex } from '../platform/node/nodeIndex.js';
import { createNodeWorkers } from '../platform/node/nodeWorkers.js';
import { findProjectRoot, outerIgnoreScopes } from '../platform/node/projectRoot.js';
import { DEFAULT_LIMITS } from '../service/index.js';
import type { ServerHost } from './host.js';
import { clientPlace, realm } from './realm.js';
import { startServer } from './server.js';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const host: ServerHost = {
  ...realm,
  assets: () => createNodeAssets(dist),
  place: (folderUri, client, assets) => {
    if (folderUri.startsWith('file:')) {
      const root = findProjectRoot(fileURLToPath(folderUri));
      const parts = { root, assetFolder: dist, assets, script: path.join(dist, 'worker', 'scanWorker.cjs') };
      return {
        rootUri: pathToFileURL(root).href,
        source: createNodeFileSource(root),
        workers: createNodeWorkers(parts),
        index: { limits: DEFAULT_LIMITS, open: () => createNodeIndex(parts) },
        revision: () => readGitRevision(root),
        changesSince: (ref) => changesSince(root, ref),
        outerScopes: () => outerIgnoreScopes(root),
      };
    }
    return clientPlace(folderUri, client, assets);
  },
  end: () => process.exit(70),
};

startServer(createConnection(ProposedFeatures.all), host);
