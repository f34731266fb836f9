/** The language server as a Worker. Everything it reads comes from the client: a Worker has no files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createClientAssets } from '../platform/browser/clientAssets.js';
import type { ServerHost } from './host.js';
import { clientPlace, realm } from './realm.js';
import { startServer } from './server.js';

const host: ServerHost = {
  ...realm,
  assets: (client) => createClientAssets(client),
  place: (folderUri, client, assets) => {
    return folderUri.startsWith('untitled:') ? undefined : clientPlace(folderUri, client, assets);
  },
  // the client ends the Worker when it hears that it is unusable
  end: () => undefined,
};

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  host,
);
