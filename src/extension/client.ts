/** The connection to the language server: its start, its end, and the custom messages. */
import { errorText } from '../base/errorText.js';
import {
  Uri,
  workspace,
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import * as protocol from '../server/protocol.js';
import { COMMANDS } from './commands.js';
import type { Launcher } from './launcher.js';
import { RestartPolicy } from './restartPolicy.js';
import type { ReviewState } from './reviewState.js';
import { readFolder, statFile } from './workspaceFiles.js';

export const CLIENT_ID = 'tomReview';
export const CLIENT_NAME = 'TOM Review';

/** Of the files that are analysed. */
export const LANGUAGES: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'vue',
  'svelte',
  'python',
  'java',
];

/** What features need of the connection. */
export interface Connection extends Disposable {
  /** Settles when the server has started, or could not. */
  start(): Promise<void>;
  request<P, R>(request: protocol.CustomRequest<P, R>, params: P, token?: CancellationToken): Promise<R>;
  notify<P>(notification: protocol.CustomNotification<P>, params: P): void;
  onNotification<P>(notification: protocol.CustomNotification<P>, listener: (params: P) => void): Disposable;
  /** Calls for each value of a progress token, until disposed. */
  onProgress<T>(token: string, listener: (value: T) => void): Disposable;
}

interface ClientParts {
  readonly context: ExtensionContext;
  readonly launcher: Launcher;
  readonly log: LogOutputChannel;
  readonly state: ReviewState;
}

export function createClient({ context, launcher, log, state }: ClientParts): Connection {
  const policy = new RestartPolicy();
  const died = (): 'restart' | 'stop' => {
    const action = policy.died(Date.now());
    log.warn(`the language server has ended; ${action === 'restart' ? 'starting another one' : 'not started again'}`);
    state.reset(action === 'restart' ? 'starting' : 'failed');
    return action;
  };
  const options: LanguageClientOptions = {
    // own rules, models and data types are checked while they are written
    documentSelector: [...LANGUAGES.map((language) => ({ language })), { pattern: '**/*.{yaml,yml}' }],
    diagnosticCollectionName: CLIENT_ID,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: (): protocol.InitializationOptions => ({
      pageScheme: protocol.PAGE_SCHEME,
      openPageCommand: COMMANDS.openPage,
      acceptRiskCommand: COMMANDS.acceptRisk,
      attestCommand: COMMANDS.attest,
      providesAssets: launcher.providesAssets,
      providesFiles: true,
      trusted: workspace.isTrusted,
      failedFiles: policy.failedFiles,
      // only once: should the scan be what ends the server, open files are still reviewed
      scanAtStart: state.hasScanned && policy.deathCount <= 1,
    }),
    markdown: { isTrusted: { enabledCommands: [COMMANDS.openPage] }, supportHtml: false },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () =>
        died() === 'restart'
          ? { action: CloseAction.Restart, handled: true }
          : { action: CloseAction.DoNotRestart, message: 'The review server has ended too often; see the log.' },
    },
  };
  const client = launcher.createClient(options, policy);
  answerServer(client, context, launcher);
  client.onNotification(protocol.summary.method, (summary: protocol.Summary) => {
    state.setSummary(summary);
    if (state.phase === 'starting') state.setPhase('idle');
  });
  client.onNotification(protocol.analysing.method, ({ uri }: protocol.AnalysingParams) => {
    policy.inFlight = uri;
  });
  client.onNotification(protocol.unusable.method, ({ reason }: protocol.UnusableParams) => {
    log.error(`the parser has failed: ${reason}`);
    if (launcher.providesAssets && died() === 'restart') void launcher.replace(client);
  });
  return {
    start: async () => {
      try {
        await client.start();
        state.setPhase('idle');
        log.info('the language server is ready');
      } catch (error) {
        state.reset('failed');
        log.error(`the language server could not start: ${errorText(error)}`);
      }
    },
    request: <P, R>({ method }: protocol.CustomRequest<P, R>, params: P, token?: CancellationToken) =>
      client.sendRequest<R>(method, params, token),
    notify: ({ method }, params) => void client.sendNotification(method, params),
    onNotification: ({ method }, listener) => client.onNotification(method, listener),
    onProgress: <T>(token: string, listener: (value: T) => void) => onProgress(client, token, listener),
    dispose: () => {
      void client.stop().catch(() => undefined);
      launcher.dispose();
    },
  };
}

function onProgress<T>(client: BaseLanguageClient, token: string, listener: (value: T) => void): Disposable {
  const type = { __: undefined, _pr: undefined };
  return client.onProgress(
    type as unknown as Parameters<typeof client.onProgress>[0],
    token,
    listener as (value: unknown) => void,
  );
}

/** Requests of the server: what ships with the product, and files of the workspace. */
function answerServer(client: BaseLanguageClient, context: ExtensionContext, launcher: Launcher): void {
  const read = async (uri: Uri): Promise<protocol.Bytes> => launcher.encode(await workspace.fs.readFile(uri));
  client.onRequest(protocol.readAsset.method, ({ name }: protocol.AssetParams) => {
    if (!/^(wasm|data)\/[\w-]+(\.[\w-]+)+$/.test(name)) throw new Error('there is no such asset');
    return read(Uri.joinPath(context.extensionUri, 'dist', name));
  });
  client.onRequest(protocol.readFile.method, ({ uri }: protocol.FileParams) => read(Uri.parse(uri)));
  client.onRequest(protocol.readFolder.method, ({ uri }: protocol.FileParams) => readFolder(Uri.parse(uri)));
  client.onRequest(protocol.statFile.method, ({ uri }: protocol.FileParams) => statFile(Uri.parse(uri)));
}
