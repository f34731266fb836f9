/** The language server as a Worker. Everything it reads comes from the client: a Worker has no files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createClientAssets } from '../platform/browser/clientAssets.js';
import { createClientFileSource } from '../platform/browser/clientFileSource.js';
import { localIndex } from '../platform/browser/localIndex.js';
import { createLocalWorkers } from '../platform/browser/localWorkers.js';
import type { ServerHost } from './host.js';
import { startServer } from './server.js';

const host: ServerHost = {
  clock: performance,
  today: () => new Date().toISOString().slice(0, 10),
  later: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  assets: (client) => createClientAssets(client),
  place: (folderUri, client, assets) => {
    if (!client.providesFiles || folderUri.startsWith('untitled:')) return undefined;
    const source = createClientFileSource(folderUri, client);
    const workers = createLocalWorkers({ source, assets, clock: performance });
    const index = localIndex({ source, assets, clock: performance });
    return { rootUri: folderUri, source, workers, index, outerScopes: () => [] };
  },
  // the client ends the Worker when it hears that it is unusable
  end: () => undefined,
};

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  host,
);
