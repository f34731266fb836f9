/**
 * What can be done about the problems of a configuration, of own rules and of records: put in the name that was probably
 * meant, take an entry out, set its date; attest again what no longer holds.
 */
import { CodeActionKind, type CodeAction, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import { ListText } from '../config/index.js';
import { ATTESTATION_RULE, type Attestation, type Finding, type Fix, type Problem } from '../engine/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf } from './diagnostics.js';
import type { FileFindings } from './findingsStore.js';
import type { OpenDocument } from './openDocument.js';
import { rangesTouch } from './ranges.js';

export interface YamlActionInput {
  readonly range: Range;
  /** What the client shows at the range. */
  readonly diagnostics: readonly Diagnostic[];
  readonly file: FileFindings;
  readonly document: OpenDocument;
  readonly client: ClientFeatures;
}

export function yamlActions(input: YamlActionInput): CodeAction[] {
  const { problems, findings } = input.file;
  return [
    ...problems.flatMap((problem) => rename(problem, input)),
    ...entryActions(problems, input),
    ...findings.flatMap((finding) => attestAgain(finding, input)),
  ];
}

function rename(problem: Problem, input: YamlActionInput): CodeAction[] {
  const { meant, location } = problem;
  if (meant === undefined || location === null) return [];
  const line = location.startLine - 1;
  const written = input.document.content.split(/\r\n|\r|\n/)[line] ?? '';
  // a quote may stand before it; what is not there any more is another text by now
  const start = [location.startColumn - 1, location.startColumn].find((at) => written.startsWith(meant.wrong, at));
  if (start === undefined) return [];
  const range = { start: { line, character: start }, end: { line, character: start + meant.wrong.length } };
  const reported = { ...range, start: { line, character: location.startColumn - 1 } };
  if (!rangesTouch(reported, input.range)) return [];
  return [action(`Change to "${meant.right}"`, [{ range, newText: meant.right }], problem, input, true)];
}

function entryActions(problems: readonly Problem[], input: YamlActionInput): CodeAction[] {
  if (problems.every(({ entry }) => entry === undefined)) return [];
  const { document } = input.document;
  const list = ListText.of(input.document.content);
  return problems.flatMap((problem) => {
    const { entry, location } = problem;
    if (entry === undefined || location === null) return [];
    const found = list?.find(entry, document.offsetAt(rangeOf(location).start));
    if (found === undefined) return [];
    const range = { start: document.positionAt(found.range.start), end: document.positionAt(found.range.end) };
    if (!rangesTouch(range, input.range)) return [];
    return entry.remedies.flatMap((remedy) => {
      const edits = remedy.kind === 'remove' ? found.removal() : found.setting(remedy.key, remedy.value);
      return edits === undefined ? [] : [action(remedy.title, textEdits(edits, input), problem, input)];
    });
  });
}

/**
 * Problems where their entries stand in texts that are not saved; without those whose entries are gone.
 * @param openAt the open document of a path
 */
export function movedProblems(
  problems: readonly Problem[],
  openAt: (path: string) => OpenDocument | undefined,
): readonly Problem[] {
  const lists = new Map<string, ListText | undefined>();
  return problems.flatMap((problem) => {
    const { entry, location, path } = problem;
    const document = entry === undefined ? undefined : openAt(path);
    if (entry === undefined || location === null || document?.isDirty !== true) return [problem];
    if (!lists.has(path)) lists.set(path, ListText.of(document.content));
    const list = lists.get(path);
    if (list === undefined) return [problem];
    const found = list.find(entry, document.document.offsetAt(rangeOf(location).start));
    if (found === undefined) return [];
    const at = (entry.key === undefined ? undefined : found.rangeOf(entry.key)) ?? found.range;
    const { line, character } = document.document.positionAt(at.start);
    const place = { startLine: line + 1, startColumn: character + 1, endLine: line + 1, endColumn: character + 1 };
    return [{ ...problem, location: { ...location, ...place } }];
  });
}

function textEdits(edits: Fix['edits'], { document: { document } }: YamlActionInput): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
}

function action(
  title: string,
  edits: TextEdit[],
  problem: Problem,
  { diagnostics, document: { uri, version }, client }: YamlActionInput,
  isPreferred = false,
): CodeAction {
  return {
    ...{ title, kind: CodeActionKind.QuickFix, isPreferred },
    diagnostics: diagnostics.filter(({ message }) => message === problem.message),
    edit: client.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } },
  };
}

function attestAgain(finding: Finding, input: YamlActionInput): CodeAction[] {
  const command = input.client.attestCommand;
  if (finding.ruleId !== ATTESTATION_RULE.id || command === undefined) return [];
  if (!rangesTouch(rangeOf(finding.location), input.range)) return [];
  const isAbout = ({ dateLocation, versionLocation }: Attestation): boolean =>
    [dateLocation, versionLocation].some(({ start }) => start === finding.location.start);
  const attested = input.file.project.controls.workspace.attestations.find(isAbout);
  if (attested === undefined) return [];
  const title = `Attest ${attested.controlId} again…`;
  const known = attested.item === null ? {} : { item: attested.item };
  return [
    {
      ...{ title, kind: CodeActionKind.QuickFix },
      diagnostics: input.diagnostics.filter(({ message }) => message === finding.message),
      command: { title, command, arguments: [attested.controlId, known] },
    },
  ];
}
