/** What can be done about a finding, in this order: fix it · show its rule and controls · suppress it with a reason. */
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { suppressionComment, type Finding, type FlatTree } from '../engine/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf, shownFindings } from './diagnostics.js';
import type { FileFindings } from './findingsStore.js';
import type { OpenDocument } from './openDocument.js';
import type { Catalogue } from './pages/catalogue.js';
import { pageUri } from './pages/pageUri.js';
import { rangesTouch } from './ranges.js';

export interface CodeActionInput {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  /** What the client shows at the range; actions name the one they are about. */
  readonly diagnostics: readonly Diagnostic[];
  readonly file: FileFindings;
  readonly document: OpenDocument;
  readonly catalogue: Catalogue;
  readonly client: ClientFeatures;
}

export function codeActions(input: CodeActionInput): CodeAction[] {
  const { range, only, file } = input;
  if (only !== undefined && !only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
  const findings = shownFindings(file).filter((finding) => rangesTouch(rangeOf(finding.location), range));
  return [
    ...findings.flatMap((finding) => fixes(finding, input)),
    ...findings.flatMap((finding) => showRule(finding, input)),
    ...findings.flatMap((finding) => suppress(finding, input)),
  ];
}

/** Whether `kind` is `wanted` or a kind below it. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

function fixes(finding: Finding, input: CodeActionInput): CodeAction[] {
  const { document } = input.document;
  const safeFirst = [...finding.fixes].sort((a, b) => Number(a.kind === 'review') - Number(b.kind === 'review'));
  return safeFirst.map((fix) => {
    const edits = fix.edits.map((edit): TextEdit => ({
      range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) },
      newText: edit.newText,
    }));
    return {
      title: fix.kind === 'safe' ? fix.title : `${fix.title} (review the result)`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(finding, input),
      isPreferred: fix.kind === 'safe',
      edit: workspaceEdit(edits, input),
    };
  });
}

function showRule(finding: Finding, input: CodeActionInput): CodeAction[] {
  const command = input.client.openPageCommand;
  if (command === undefined) return [];
  const rule = input.catalogue.rule(finding.ruleId);
  const title = `Show rule and controls: ${rule?.title ?? finding.ruleId}`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(finding, input),
      command: { title, command, arguments: [pageUri({ kind: 'rule', id: finding.ruleId })] },
    },
  ];
}

function suppress(finding: Finding, input: CodeActionInput): CodeAction[] {
  const tree: FlatTree | undefined = input.document.session?.tree;
  if (tree === undefined || input.catalogue.rule(finding.ruleId)?.suppressible === false) return [];
  const { offset, prefix, suffix } = suppressionComment(tree, finding.location, finding.ruleId);
  const at = input.document.document.positionAt(offset);
  const range = { start: at, end: at };
  const edit: TextEdit | SnippetTextEdit =
    input.client.snippetEdits && input.client.documentChanges
      ? { range, snippet: { kind: 'snippet', value: `${escapeSnippet(prefix)}\${1:reason}${escapeSnippet(suffix)}` } }
      : { range, newText: `${prefix}reason${suffix}` };
  return [
    {
      title: `Suppress ${finding.ruleId} with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(finding, input),
      edit: workspaceEdit([edit], input),
    },
  ];
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function workspaceEdit(edits: (TextEdit | SnippetTextEdit)[], { document, client }: CodeActionInput): WorkspaceEdit {
  const { uri, version } = document;
  if (client.documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  return { changes: { [uri]: edits as TextEdit[] } };
}

/** The client's own diagnostic of a finding, so that it can tell which one an action is for. */
function diagnosticsFor(finding: Finding, { diagnostics }: CodeActionInput): Diagnostic[] {
  const { start } = rangeOf(finding.location);
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.ruleId && range.start.line === start.line && range.start.character === start.character,
  );
}
