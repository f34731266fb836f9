/** What differs between the desktop and the browser: how the server is started and how bytes travel to it. */
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Bytes } from '../server/protocol.js';
import type { RestartPolicy } from './restartPolicy.js';

export interface Launcher {
  createClient(options: LanguageClientOptions, policy: RestartPolicy): BaseLanguageClient;
  /** Bytes in a form that survives the way to the server. */
  encode(bytes: Uint8Array): Bytes;
  /** The server has nothing to read from, so the client reads for it what ships with the product. */
  readonly providesAssets: boolean;
  /** Replaces a server that says it is unusable, where it does not end by itself. */
  replace(client: BaseLanguageClient): Promise<void>;
  /** Ends what is left of the server. */
  dispose(): void;
}
