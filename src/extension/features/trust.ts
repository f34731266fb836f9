/** Until the workspace is trusted its configuration is not read, so that a foreign repository cannot switch rules off. */
import { workspace, type Disposable } from 'vscode';
import { trusted } from '../../server/protocol.js';
import type { Connection } from '../client.js';

export function registerTrust(connection: Connection): Disposable {
  return workspace.onDidGrantWorkspaceTrust(() => connection.notify(trusted, undefined));
}
