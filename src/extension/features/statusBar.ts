/** The status-bar item: how many findings there are, or what is going on. */
import { MarkdownString, StatusBarAlignment, window, type Disposable } from 'vscode';
import type { SeverityName } from '../../server/protocol.js';
import { COMMANDS } from '../commands.js';
import type { ReviewState } from '../reviewState.js';

const SEVERITIES: readonly SeverityName[] = ['critical', 'high', 'medium', 'low', 'info'];

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly command: string;
}

export function statusText(state: Pick<ReviewState, 'phase' | 'summary' | 'progress'>): StatusText {
  switch (state.phase) {
    case 'starting':
      return status('$(loading~spin) TOM Review', 'TOM Review is starting.', COMMANDS.showLog);
    case 'failed':
      return status(
        '$(error) TOM Review',
        'TOM Review could not start its server. Click to see the log.',
        COMMANDS.showLog,
      );
    case 'scanning': {
      const { done = 0, total = 0 } = state.progress ?? {};
      const count = total === 0 ? '' : ` ${done}/${total}`;
      return status(`$(sync~spin) TOM Review${count}`, `TOM Review is scanning:${count} files.`, COMMANDS.showLog);
    }
    case 'idle': {
      const { findings, files, leftOut } = state.summary;
      const others = leftOut === 0 ? '' : ` ${leftOut} more are not new, or not on changed lines.`;
      const total = SEVERITIES.reduce((sum, severity) => sum + findings[severity], 0);
      if (total === 0) {
        const text = `TOM Review: no findings in what was analysed.${others}`;
        return status('$(shield) TOM Review', text, SHOW_PROBLEMS);
      }
      const counts = SEVERITIES.filter((severity) => findings[severity] > 0).map((s) => `${findings[s]} ${s}`);
      const where = files === 1 ? '1 file' : `${files} files`;
      const what = total === 1 ? '1 finding' : `${total} findings`;
      return status(
        `$(shield) ${total}`,
        `TOM Review: ${what} in ${where} (${counts.join(', ')}).${others}`,
        SHOW_PROBLEMS,
      );
    }
  }
}

const SHOW_PROBLEMS = 'workbench.actions.view.problems';

function status(text: string, label: string, command: string): StatusText {
  const links = `[Scan workspace](command:${COMMANDS.scanWorkspace}) · [Show control](command:${COMMANDS.showControl}) · [Log](command:${COMMANDS.showLog})`;
  return { text, label, command, tooltip: `${label}\n\n${links}` };
}

export function registerStatusBar(state: ReviewState): Disposable {
  const item = window.createStatusBarItem('tomReview.status', StatusBarAlignment.Left, 10);
  item.name = 'TOM Review';
  const update = (): void => {
    const { text, tooltip, label, command } = statusText(state);
    item.text = text;
    const markdown = new MarkdownString(tooltip);
    markdown.isTrusted = { enabledCommands: [COMMANDS.scanWorkspace, COMMANDS.showControl, COMMANDS.showLog] };
    item.tooltip = markdown;
    item.accessibilityInformation = { label };
    item.command = command;
  };
  update();
  item.show();
  const listening = state.onDidChange(update);
  return { dispose: () => (listening.dispose(), item.dispose()) };
}
