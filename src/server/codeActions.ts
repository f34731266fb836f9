/**
 * What can be done about a finding, in this order: fix it · show its rule and controls · suppress it with a reason · accept
 * it as a risk; and about a suppression that does nothing.
 */
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Position,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  ACCEPTED_RISKS_FILE,
  suppressionComment,
  type Finding,
  type Fix,
  type FlatTree,
  type Problem,
} from '../engine/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf, shownFindings } from './diagnostics.js';
import type { FileFindings } from './findingsStore.js';
import type { OpenDocument } from './openDocument.js';
import type { Catalogue } from './pages/catalogue.js';
import { pageUri } from './pages/pageUri.js';
import type { AcceptRiskTarget } from './protocol.js';
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
  if (!wantsQuickFix(only)) return [];
  const findings = shownFindings(file).filter((finding) => rangesTouch(rangeOf(finding.location), range));
  return [
    ...findings.flatMap((finding) => fixes(finding, input)),
    ...findings.flatMap((finding) => showRule(finding, input)),
    ...findings.flatMap((finding) => suppress(finding, input)),
    ...findings.flatMap((finding) => acceptRisk(finding, input)),
    ...file.problems.flatMap((problem) => repairs(problem, input)),
  ];
}

/** @param only kinds of actions that are asked for, with the kinds below them; undefined: all */
export function wantsQuickFix(only: readonly string[] | undefined): boolean {
  const kind = CodeActionKind.QuickFix;
  return only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

function fixes(finding: Finding, input: CodeActionInput): CodeAction[] {
  const safeFirst = [...finding.fixes].sort((a, b) => Number(a.kind === 'review') - Number(b.kind === 'review'));
  return safeFirst.map((fix) => {
    return {
      title: fix.kind === 'safe' ? fix.title : `${fix.title} (review the result)`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(finding, input),
      isPreferred: fix.kind === 'safe',
      edit: workspaceEdit(textEdits(fix.edits, input), input),
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
  const comment = suppressionComment(tree, finding.location, finding.ruleId);
  if (comment === null) return [];
  const { offset, prefix, suffix } = comment;
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

function acceptRisk(finding: Finding, input: CodeActionInput): CodeAction[] {
  const command = input.client.acceptRiskCommand;
  const { project, path } = input.file;
  if (command === undefined || !project.isFolder) return [];
  const target: AcceptRiskTarget = {
    risksUri: project.uriOf(ACCEPTED_RISKS_FILE),
    fingerprint: finding.fingerprint,
    path,
    rule: finding.ruleId,
    control: finding.controls[0] ?? null,
    message: finding.message,
  };
  const title = `Accept risk of ${finding.ruleId}…`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(finding, input),
      command: { title, command, arguments: [target] },
    },
  ];
}

/** What can be done about a problem at the range. */
function repairs(problem: Problem, input: CodeActionInput): CodeAction[] {
  const { location, fixes = [] } = problem;
  if (location === null || !rangesTouch(rangeOf(location), input.range)) return [];
  return fixes.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: input.diagnostics.filter(({ code, message }) => code === problem.code && message === problem.message),
    edit: workspaceEdit(textEdits(edits, input), input),
  }));
}

function textEdits(edits: Fix['edits'], { document }: CodeActionInput): TextEdit[] {
  const positionAt = (offset: number): Position => document.document.positionAt(offset);
  return edits.map(({ start, end, newText }) => ({
    range: { start: positionAt(start), end: positionAt(end) },
    newText,
  }));
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
