/** Controls in the editor: tree, filter, attestations, live counts, and the way to a line. */
import { commands, Disposable, languages, Position, Selection, Uri, window, workspace, type Memento } from 'vscode';
import type { ControlPlace } from '../../../server/protocol.js';
import type { Connection } from '../../client.js';
import { COMMANDS } from '../../commands.js';
import type { ReviewState } from '../../reviewState.js';
import { attest } from './attest.js';
import { ControlsCodeLens } from './codeLens.js';
import { ControlsModel } from './model.js';
import { chooseWords, CONTROLS_VIEW, ControlsTree, type ControlNode } from './tree.js';

export function registerControls(connection: Connection, state: ReviewState, memory: Memento): Disposable {
  const model = new ControlsModel(connection, state);
  const tree = new ControlsTree(model);
  const lens = new ControlsCodeLens(model);
  return Disposable.from(
    model,
    tree,
    lens,
    window.createTreeView(CONTROLS_VIEW, { treeDataProvider: tree, showCollapseAll: true }),
    languages.registerCodeLensProvider({ pattern: '**/*.{yaml,yml}' }, lens),
    commands.registerCommand(COMMANDS.filterControls, () => chooseWords(tree, model)),
    commands.registerCommand(COMMANDS.attest, (given: unknown, known?: Parameters<typeof attest>[4]) =>
      attest(model, connection, memory, controlId(given), known),
    ),
    commands.registerCommand(COMMANDS.openLine, (place: unknown) => openLine(place)),
  );
}

/** Of a node of the tree, or as it is. */
function controlId(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const node = given as Partial<ControlNode> | null | undefined;
  return node?.kind === 'control' ? node.control?.id : undefined;
}

/** Opens files of the workspace only: links of pages lead here. */
async function openLine(given: unknown): Promise<void> {
  const place = given as Partial<ControlPlace> | null | undefined;
  if (typeof place?.uri !== 'string') return;
  const uri = Uri.parse(place.uri);
  if (workspace.getWorkspaceFolder(uri) === undefined) return;
  const at = new Position(Math.max(0, Number(place.line) || 0), Math.max(0, Number(place.character) || 0));
  await window.showTextDocument(uri, { selection: new Selection(at, at), preview: true });
}
