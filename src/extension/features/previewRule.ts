/**
 * The command *Preview Rule Matches*: while a rule.yaml is edited, what it matches in the other open source file is
 * marked there and counted in the status bar, by the texts as they are in the editor. The command again ends it.
 */
import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  StatusBarAlignment,
  window,
  workspace,
  type DiagnosticCollection,
  type Disposable,
  type StatusBarItem,
  type TextDocument,
} from 'vscode';
import { errorText } from '../../base/errorText.js';
import { previewRule, type RulePreview } from '../../server/protocol.js';
import { LANGUAGES, type Connection } from '../client.js';
import { COMMANDS } from '../commands.js';

/** Milliseconds after the last edit. */
const PAUSE = 100;

export function registerPreviewRule(connection: Connection): Disposable {
  const preview = new RulePreviewer(connection);
  const command = commands.registerCommand(COMMANDS.previewRule, () => preview.toggle());
  return { dispose: () => (command.dispose(), preview.dispose()) };
}

class RulePreviewer implements Disposable {
  private readonly marks: DiagnosticCollection = languages.createDiagnosticCollection('tomReview.preview');
  private readonly status: StatusBarItem = window.createStatusBarItem('tomReview.preview', StatusBarAlignment.Left, 9);
  private rule: TextDocument | undefined;
  /** The source file that was active last. */
  private source: TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private updates = 0;
  private readonly listening: Disposable[];

  constructor(private readonly connection: Connection) {
    this.status.name = 'TOM Review: rule preview';
    this.status.command = COMMANDS.previewRule;
    this.remember(window.activeTextEditor?.document);
    this.listening = [
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.remember(editor?.document) && this.rule !== undefined) this.schedule();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.rule !== undefined && (document === this.rule || document === this.source)) this.schedule();
        else if (this.rule !== undefined && isYaml(document)) this.schedule();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.source) this.source = undefined;
        if (document === this.rule) this.stop();
      }),
    ];
  }

  private remember(document: TextDocument | undefined): boolean {
    if (document === undefined || document === this.source || !LANGUAGES.includes(document.languageId)) return false;
    this.source = document;
    return true;
  }

  async toggle(): Promise<void> {
    const active = window.activeTextEditor?.document;
    const rule = active !== undefined && isRule(active) ? active : undefined;
    if (this.rule !== undefined && (rule === undefined || rule === this.rule)) {
      this.stop();
      return;
    }
    if (!workspace.isTrusted) {
      void window.showWarningMessage('TOM Review uses own rules only in a workspace that you trust.');
      return;
    }
    if (rule === undefined) {
      void window.showInformationMessage(
        'Open the rule.yaml of an own rule first; its matches are shown in the source file beside it.',
      );
      return;
    }
    this.rule = rule;
    await this.update();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), PAUSE);
  }

  private async update(): Promise<void> {
    const { rule } = this;
    if (rule === undefined) return;
    this.source ??= window.visibleTextEditors
      .map(({ document }) => document)
      .find(({ languageId }) => LANGUAGES.includes(languageId));
    const { source } = this;
    this.updates += 1;
    const update = this.updates;
    const preview = source === undefined ? undefined : await this.ask(rule, source);
    // another edit is on its way, or the preview has ended
    if (update !== this.updates || this.rule !== rule) return;
    this.marks.clear();
    // those of a file on disk are shown in any case
    this.marks.set(rule.uri, (preview?.mistakes ?? []).map(mistakeOf));
    if (source === undefined || preview === undefined) this.show('open a source file', 0);
    else if (preview.failure !== null) this.show(preview.failure, 0);
    else {
      this.marks.set(
        source.uri,
        preview.matches.map((match) => markOf(preview.ruleId, match)),
      );
      const { length } = preview.matches;
      this.show(`${length === 1 ? '1 match' : `${length} matches`} in ${workspace.asRelativePath(source.uri)}`, length);
    }
  }

  private async ask(rule: TextDocument, source: TextDocument): Promise<RulePreview> {
    // asked each time: nothing of a foreign repository is used before it is trusted
    if (!workspace.isTrusted) return { ruleId: '', matches: [], failure: 'Restricted Mode' };
    try {
      const text = rule.isUntitled ? { text: rule.getText() } : {};
      const places = { rule: rule.uri.toString(), source: source.uri.toString() };
      return await this.connection.request(previewRule, { ...places, ...text });
    } catch (error) {
      return { ruleId: '', matches: [], failure: errorText(error) };
    }
  }

  private show(text: string, matches: number): void {
    this.status.text = `$(eye) ${matches}`;
    this.status.tooltip = `Rule preview: ${text}. Click to end it.`;
    this.status.accessibilityInformation = { label: `Rule preview: ${text}` };
    this.status.show();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.rule = undefined;
    this.updates += 1;
    this.marks.clear();
    this.status.hide();
  }

  dispose(): void {
    this.stop();
    for (const part of [...this.listening, this.marks, this.status]) part.dispose();
  }
}

function isYaml({ uri, languageId }: TextDocument): boolean {
  return /\.ya?ml$/.test(uri.path) || languageId === 'yaml';
}

/** A rule that is not on disk yet may be in any YAML document without a name. */
function isRule({ uri, isUntitled, languageId }: TextDocument): boolean {
  return uri.path.endsWith('/rule.yaml') || (isUntitled && languageId === 'yaml');
}

function mistakeOf({ line, character, message }: NonNullable<RulePreview['mistakes']>[number]): Diagnostic {
  const diagnostic = new Diagnostic(new Range(line, character, line, character + 1), message, DiagnosticSeverity.Error);
  diagnostic.source = 'TOM Review';
  return diagnostic;
}

function markOf(ruleId: string, { range, message }: RulePreview['matches'][number]): Diagnostic {
  const { start, end } = range;
  const diagnostic = new Diagnostic(
    new Range(start.line, start.character, end.line, end.character),
    message,
    DiagnosticSeverity.Information,
  );
  diagnostic.source = 'TOM Review preview';
  diagnostic.code = ruleId;
  return diagnostic;
}
