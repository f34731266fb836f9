/** Puts the extension together. Quick: the server starts on its own, and no grammar is loaded before a file is open. */
import { Uri, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { createClient } from './client.js';
import { registerAcceptRisk } from './features/acceptRisk.js';
import { registerChooseShown } from './features/chooseShown.js';
import { registerExportEvidencePack } from './features/exportEvidencePack.js';
import { registerControls } from './features/controls/index.js';
import { registerPages } from './features/pages.js';
import { registerPreviewRule } from './features/previewRule.js';
import { registerRuleTests, type RuleTestView } from './features/ruleTests.js';
import { registerScanWorkspace } from './features/scanWorkspace.js';
import { registerShowControl } from './features/showControl.js';
import { registerShowLog } from './features/showLog.js';
import { registerStatusBar } from './features/statusBar.js';
import { registerTrust } from './features/trust.js';
import { registerWelcome } from './features/welcome.js';
import type { Launcher } from './launcher.js';
import { ReviewState } from './reviewState.js';

export { CLIENT_ID, CLIENT_NAME } from './client.js';

/** What other extensions, and tests, can ask for. */
export interface Api {
  /** Settles when the server has started, or could not. */
  readonly ready: Promise<void>;
  /** What the status bar shows. */
  readonly state: ReviewState;
  /** The tests of own rules. */
  readonly ruleTests: RuleTestView;
  /** Where the server runs. */
  readonly server: 'process' | 'worker';
}

export async function activateExtension(context: ExtensionContext, launcher: Launcher): Promise<Api> {
  const log = window.createOutputChannel('TOM Review', { log: true });
  const state = new ReviewState();
  const connection = createClient({ context, launcher, log, state });
  const ruleTests = registerRuleTests(connection, log);
  const parts: Disposable[] = [
    log,
    state,
    registerShowLog(log),
    registerPages(connection, Uri.joinPath(context.extensionUri, 'media/icon.png')),
    registerScanWorkspace(connection, state, log),
    registerShowControl(connection),
    registerExportEvidencePack(
      connection,
      log,
      String((context.extension.packageJSON as { version: unknown }).version),
    ),
    registerControls(connection, state, context.workspaceState),
    registerAcceptRisk(connection, context.workspaceState),
    registerChooseShown(),
    registerPreviewRule(connection),
    ruleTests,
    registerStatusBar(state),
    registerTrust(connection),
    registerWelcome(),
    connection,
  ];
  context.subscriptions.push(...parts);
  log.info(`starting; ${workspace.isTrusted ? 'trusted workspace' : 'Restricted Mode'}`);
  return { ready: connection.start(), state, ruleTests, server: launcher.providesAssets ? 'worker' : 'process' };
}
