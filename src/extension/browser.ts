/** Entry for the browser: the server is a Worker. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateExtension, CLIENT_ID, CLIENT_NAME, type Api } from './activate.js';
import type { Launcher } from './launcher.js';

export function activate(context: ExtensionContext): Promise<Api> {
  return activateExtension(context, new WorkerLauncher(Uri.joinPath(context.extensionUri, 'dist/server/browser.js')));
}

class WorkerLauncher implements Launcher {
  readonly providesAssets = true;
  private worker: Worker | undefined;

  constructor(private readonly script: Uri) {}

  createClient(options: LanguageClient['clientOptions']): LanguageClient {
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, () => this.launch(), options);
  }

  encode(bytes: Uint8Array): Uint8Array {
    return bytes;
  }

  async replace(client: LanguageClient): Promise<void> {
    this.worker?.terminate();
    await client.stop().catch(() => undefined);
    await client.start();
  }

  dispose(): void {
    this.worker?.terminate();
  }

  private async launch(): Promise<MessageTransports> {
    this.worker?.terminate();
    // as a blob: a Worker cannot be started from the address of an extension that lies on another host
    const script = await workspace.fs.readFile(this.script);
    const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
    const worker = new Worker(url);
    // the host wraps the script in another one that loads it later, so the address must live until it has run
    worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
    this.worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }
}
