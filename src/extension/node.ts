/** Entry for the desktop and for remote hosts: the server is a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { IPCMessageReader, IPCMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/node';
import { activateExtension, CLIENT_ID, CLIENT_NAME, type Api } from './activate.js';
import type { Launcher } from './launcher.js';
import type { RestartPolicy } from './restartPolicy.js';

export function activate(context: ExtensionContext): Promise<Api> {
  return activateExtension(
    context,
    new ProcessLauncher(context.asAbsolutePath(path.join('dist', 'server', 'node.cjs'))),
  );
}

class ProcessLauncher implements Launcher {
  readonly providesAssets = false;
  private child: ChildProcess | undefined;

  constructor(private readonly script: string) {}

  createClient(options: LanguageClient['clientOptions'], policy: RestartPolicy): LanguageClient {
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => this.launch(policy), options);
  }

  encode(bytes: Uint8Array): string {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }

  // an unusable server ends by itself, and the client hears of it
  async replace(): Promise<void> {}

  dispose(): void {
    this.child?.kill();
  }

  private launch(policy: RestartPolicy): MessageTransports {
    this.child?.kill();
    const child = fork(this.script, ['--node-ipc'], {
      execArgv: policy.liftoffOnly ? ['--liftoff-only'] : [],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      // nothing is read from it: what the server has to say comes over the connection
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child = child;
    return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
  }
}
