/** The client's files, asked for over the connection. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFiles } from './host.js';
import * as protocol from './protocol.js';
import { sendRequest } from './wire.js';

export function connectClientFiles(connection: Connection, options: protocol.InitializationOptions): ClientFiles {
  return {
    providesAssets: options.providesAssets === true,
    providesFiles: options.providesFiles === true,
    readAsset: (name) => sendRequest(connection, protocol.readAsset, { name }),
    readFolder: (uri) => sendRequest(connection, protocol.readFolder, { uri }),
    readFile: (uri) => sendRequest(connection, protocol.readFile, { uri }),
    statFile: (uri) => sendRequest(connection, protocol.statFile, { uri }),
  };
}
