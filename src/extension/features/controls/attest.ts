/** The command *Attest…*: asks what, who and why, and writes an entry into the file of attestations. */
import { l10n, Uri, window, type Memento } from 'vscode';
import { attestationEntry, type ControlsFolder, type ControlTreeItem } from '../../../server/protocol.js';
import type { Connection } from '../../client.js';
import { textOf, writeText } from '../../writeText.js';
import type { ControlsModel } from './model.js';
import { wordText } from './words.js';

interface Target {
  readonly folder: ControlsFolder;
  readonly control: ControlTreeItem;
}

interface Answers {
  readonly item: string;
  readonly owner: string;
  readonly statement: string;
  readonly evidence: string;
}

/**
 * @param controlId undefined: the user chooses one
 * @param known answers that are not asked for
 */
export async function attest(
  model: ControlsModel,
  connection: Connection,
  memory: Memento,
  controlId: string | undefined,
  known: Partial<Answers> = {},
): Promise<void> {
  const target = await chooseControl(await model.folders(), controlId);
  if (target === undefined) return;
  const item = known.item ?? (await chooseItem(target.control));
  if (item === undefined) return;
  const answers = await ask(target.control, { ...known, item }, memory);
  if (answers === undefined) return;
  await memory.update('attest.owner', answers.owner);
  const { folder, control } = target;
  const uri = Uri.parse(folder.attestationsUri);
  const text = (await textOf(uri)) ?? '';
  const entry = { ...answers, control: control.id, version: control.version, date: folder.today };
  const written = await connection.request(attestationEntry, { text, ...entry });
  if (written === null) {
    void window.showErrorMessage(
      l10n.t('TOM Review: the file of attestations is faulty, so nothing was written. Correct it first.'),
    );
    await window.showTextDocument(uri);
    return;
  }
  if (!(await writeText(uri, written.text))) {
    void window.showErrorMessage(l10n.t('TOM Review: the entry could not be written.'));
    return;
  }
  model.refresh();
}

async function chooseControl(
  folders: readonly ControlsFolder[],
  controlId: string | undefined,
): Promise<Target | undefined> {
  const targets = folders.flatMap((folder) =>
    folder.documents.flatMap((document) =>
      document.controls
        .filter(({ id, items }) => items.length > 0 && (controlId === undefined || id === controlId))
        .map((control) => ({ folder, document, control })),
    ),
  );
  if (targets.length < 2 && controlId !== undefined) return targets[0];
  return window.showQuickPick(
    targets.map(({ folder, document, control }) => ({
      ...{ label: control.title, description: wordText(control.word), folder, control },
      detail: folders.length > 1 ? `${folder.name} · ${document.title}` : document.title,
    })),
    { title: l10n.t('TOM Review: attest which control?'), matchOnDescription: true, matchOnDetail: true },
  );
}

/** '' for the whole clause; undefined if the user has called it off. */
async function chooseItem({ items, title }: ControlTreeItem): Promise<string | undefined> {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only.id;
  const states = {
    fresh: l10n.t('attested'),
    overdue: l10n.t('overdue'),
    stale: l10n.t('the clause has changed since'),
    missing: l10n.t('not attested'),
  };
  const choices = items.map((item) => ({ label: item.title, description: states[item.state], item: item.id }));
  const whole = { label: l10n.t('The whole clause'), description: title, item: '' };
  const choice = await window.showQuickPick([...choices, whole], { title: l10n.t('TOM Review: attest what of it?') });
  return choice?.item;
}

async function ask(
  { title }: ControlTreeItem,
  known: Partial<Answers> & Pick<Answers, 'item'>,
  memory: Memento,
): Promise<Answers | undefined> {
  const answers = { owner: '', statement: '', evidence: '', ...known };
  const questions = [
    { field: 'statement', prompt: l10n.t('What is so? {0}', title), value: '', isNeeded: true },
    { field: 'owner', prompt: l10n.t('Who answers for it?'), value: memory.get('attest.owner', ''), isNeeded: true },
    {
      field: 'evidence',
      prompt: l10n.t('A link to, or the path of, what shows it (may be empty).'),
      value: '',
      isNeeded: false,
    },
  ] as const;
  const open = questions.filter(({ field }) => known[field] === undefined);
  for (const [index, { field, prompt, value, isNeeded }] of open.entries()) {
    const text = await window.showInputBox({
      title: l10n.t('Attest: {0} ({1}/{2})', title, index + 1, open.length),
      ...{ prompt, value, ignoreFocusOut: true },
      validateInput: (typed) => (isNeeded && typed.trim() === '' ? l10n.t('An answer is needed.') : undefined),
    });
    if (text === undefined) return undefined;
    answers[field] = text.trim();
  }
  return answers;
}
