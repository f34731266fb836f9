/**
 * The command *Accept Risk…*: asks for reason, owner, approver and expiry, and writes an entry into the file of accepted
 * risks. The finding is accepted when the file is saved, which the command does.
 */
import { CodeActionKind, commands, Uri, window, type CodeAction, type Disposable, type Memento } from 'vscode';
import { addDays, isIsoDate } from '../../base/isoDate.js';
import { riskEntry, type AcceptRiskTarget } from '../../server/protocol.js';
import type { Connection } from '../client.js';
import { COMMANDS } from '../commands.js';
import { textOf, writeText } from '../writeText.js';

/** Days until an acceptance expires, as proposed. */
const PROPOSED_DAYS = 90;

interface Answers {
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  readonly ticket: string;
  readonly expires: string;
}

/**
 * The command takes what the code action gives, and whatever of the answers is known already: only the rest is asked for.
 * @param memory keeps who owned and approved the last one, as a proposal
 */
export function registerAcceptRisk(connection: Connection, memory: Memento): Disposable {
  return commands.registerCommand(COMMANDS.acceptRisk, async (given: unknown, known: Partial<Answers> = {}) => {
    const target = isTarget(given) ? given : await targetAtCursor();
    if (target === undefined) {
      void window.showInformationMessage('TOM Review: put the cursor on a finding to accept its risk.');
      return;
    }
    const answers = await ask(target, known, memory);
    if (answers === undefined) return;
    await memory.update('acceptRisk.owner', answers.owner);
    await memory.update('acceptRisk.approver', answers.approver);
    await write(connection, target, answers);
  });
}

function isTarget(value: unknown): value is AcceptRiskTarget {
  return typeof value === 'object' && value !== null && 'fingerprint' in value && 'risksUri' in value;
}

/** The finding that the code actions at the cursor are about; a choice if there are several. */
async function targetAtCursor(): Promise<AcceptRiskTarget | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    CodeActionKind.QuickFix.value,
  );
  const targets = actions.flatMap(({ command }): AcceptRiskTarget[] => {
    const target: unknown = command?.command === COMMANDS.acceptRisk ? command.arguments?.[0] : undefined;
    return isTarget(target) ? [target] : [];
  });
  if (targets.length < 2) return targets[0];
  const choice = await window.showQuickPick(
    targets.map((target) => ({ label: target.rule, description: target.message, target })),
    { title: 'TOM Review: accept which risk?' },
  );
  return choice?.target;
}

interface Question {
  readonly field: keyof Answers;
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with an answer. */
  fault(text: string): string | undefined;
}

function questions(message: string, memory: Memento): readonly Question[] {
  const today = new Date().toISOString().slice(0, 10);
  const needed = (what: string) => (text: string) => (text === '' ? `${what} is needed.` : undefined);
  const last = (what: string): string => memory.get(`acceptRisk.${what}`, '');
  return [
    { field: 'reason', prompt: `Why can this risk be borne for now? ${message}`, value: '', fault: needed('A reason') },
    { field: 'owner', prompt: 'Who answers for it?', value: last('owner'), fault: needed('An owner') },
    { field: 'approver', prompt: 'Who has approved it?', value: last('approver'), fault: needed('An approver') },
    { field: 'ticket', prompt: 'A ticket about it (may be empty).', value: '', fault: () => undefined },
    {
      field: 'expires',
      prompt: 'From which day on is it open again? YYYY-MM-DD',
      value: addDays(today, PROPOSED_DAYS),
      fault: (text) => {
        if (!isIsoDate(text)) return 'It must be a date, such as 2027-01-31.';
        return text <= today ? 'It must be in the future.' : undefined;
      },
    },
  ];
}

/** Undefined if the user has called it off. */
async function ask(
  { rule, message }: AcceptRiskTarget,
  known: Partial<Answers>,
  memory: Memento,
): Promise<Answers | undefined> {
  const answers = { reason: '', owner: '', approver: '', ticket: '', expires: '', ...known };
  const open = questions(message, memory).filter(({ field }) => known[field] === undefined);
  for (const [index, { field, prompt, value, fault }] of open.entries()) {
    const text = await window.showInputBox({
      title: `Accept risk of ${rule} (${index + 1}/${open.length})`,
      ...{ prompt, value, ignoreFocusOut: true },
      validateInput: (typed) => fault(typed.trim()),
    });
    if (text === undefined) return undefined;
    answers[field] = text.trim();
  }
  return answers;
}

async function write(connection: Connection, target: AcceptRiskTarget, answers: Answers): Promise<void> {
  const uri = Uri.parse(target.risksUri);
  const text = (await textOf(uri)) ?? '';
  const written = await connection.request(riskEntry, { text, target, ...answers });
  if (written === null) {
    void window.showErrorMessage(
      'TOM Review: the file of accepted risks is faulty, so nothing was written. Correct it first.',
    );
    await window.showTextDocument(uri);
    return;
  }
  if (!(await writeText(uri, written.text))) {
    void window.showErrorMessage('TOM Review: the entry could not be written.');
  }
}
