/** The tree *Controls*: document → clause → ways of serving and rules → findings → lines. Each leads to its page or line. */
import {
  commands,
  EventEmitter,
  l10n,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import type {
  ControlPlace,
  ControlRuleItem,
  ControlsFolder,
  ControlTreeItem,
  ControlWord,
} from '../../../server/protocol.js';
import { COMMANDS } from '../../commands.js';
import { controlsOf, type ControlsModel } from './model.js';
import { countsText, facetText, WORDS, wordIcon, wordText } from './words.js';

export const CONTROLS_VIEW = 'tomReview.controls';

type Facet = ControlTreeItem['facets'][number];
type Finding = ControlRuleItem['findings'][number];

export type ControlNode =
  | { readonly kind: 'folder'; readonly folder: ControlsFolder }
  | { readonly kind: 'document'; readonly document: ControlsFolder['documents'][number] }
  | { readonly kind: 'control'; readonly control: ControlTreeItem }
  | { readonly kind: 'facet'; readonly facet: Facet }
  | { readonly kind: 'reason'; readonly message: string; readonly places: readonly ControlPlace[] }
  | { readonly kind: 'rule'; readonly rule: ControlRuleItem }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'place'; readonly place: ControlPlace };

export class ControlsTree implements TreeDataProvider<ControlNode>, Disposable {
  private readonly emitter = new EventEmitter<undefined>();
  private readonly listening: Disposable;
  private words: ReadonlySet<ControlWord> = new Set(WORDS);

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly model: ControlsModel) {
    this.listening = model.onDidChange(() => this.emitter.fire(undefined));
  }

  /** Which controls are shown. */
  get filter(): ReadonlySet<ControlWord> {
    return this.words;
  }

  set filter(words: ReadonlySet<ControlWord>) {
    this.words = words;
    this.emitter.fire(undefined);
  }

  dispose(): void {
    this.listening.dispose();
    this.emitter.dispose();
  }

  async getChildren(node?: ControlNode): Promise<ControlNode[]> {
    if (node === undefined) {
      const folders = await this.model.folders();
      const [only] = folders;
      if (folders.length === 1 && only !== undefined) return this.documents(only);
      return folders.map((folder) => ({ kind: 'folder', folder }));
    }
    switch (node.kind) {
      case 'folder':
        return this.documents(node.folder);
      case 'document':
        return this.shown(node.document.controls).map((control) => ({ kind: 'control', control }));
      case 'control':
        return [
          ...node.control.facets.map((facet): ControlNode => ({ kind: 'facet', facet })),
          ...node.control.rules.map((rule): ControlNode => ({ kind: 'rule', rule })),
        ];
      case 'facet':
        return node.facet.reasons.map((reason) => ({ kind: 'reason', ...reason }));
      case 'reason':
        return node.places.map((place) => ({ kind: 'place', place }));
      case 'rule':
        return node.rule.findings.map((finding) => ({ kind: 'finding', finding }));
      case 'finding':
      case 'place':
        return [];
    }
  }

  getTreeItem(node: ControlNode): TreeItem {
    switch (node.kind) {
      case 'folder':
        return new TreeItem(node.folder.name, TreeItemCollapsibleState.Expanded);
      case 'document': {
        const item = new TreeItem(node.document.title, TreeItemCollapsibleState.Expanded);
        item.description = String(this.shown(node.document.controls).length);
        return item;
      }
      case 'control':
        return controlItem(node.control);
      case 'facet':
        return facetItem(node.facet);
      case 'reason': {
        const item = new TreeItem(node.message, collapsed(node.places.length));
        item.tooltip = node.message;
        return item;
      }
      case 'rule':
        return ruleItem(node.rule);
      case 'finding': {
        const { path, place, message } = node.finding;
        const item = lineItem(`${path}:${place.line + 1}`, place);
        item.description = message;
        item.tooltip = message;
        return item;
      }
      case 'place':
        return lineItem(
          `${decodeURIComponent(node.place.uri.split('/').at(-1) ?? '')}:${node.place.line + 1}`,
          node.place,
        );
    }
  }

  private documents(folder: ControlsFolder): ControlNode[] {
    return folder.documents
      .filter(({ controls }) => this.shown(controls).length > 0)
      .map((document) => ({ kind: 'document', document }));
  }

  private shown(controls: readonly ControlTreeItem[]): readonly ControlTreeItem[] {
    return controls.filter(({ word }) => this.words.has(word));
  }
}

function collapsed(children: number): TreeItemCollapsibleState {
  return children > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
}

function controlItem(control: ControlTreeItem): TreeItem {
  const item = new TreeItem(control.title, TreeItemCollapsibleState.Collapsed);
  const word = wordText(control.word);
  const counts = countsText(control);
  item.id = control.id;
  item.description = counts === '' ? word : `${word} · ${counts}`;
  item.tooltip = `${control.id}\n${control.title}\n${word}`;
  item.iconPath = wordIcon(control.word);
  item.contextValue = control.items.length > 0 ? 'attestable' : 'control';
  item.command = { command: COMMANDS.openPage, title: l10n.t('Show Control'), arguments: [control.page] };
  item.accessibilityInformation = { label: `${control.title}, ${item.description}` };
  return item;
}

function facetItem({ by, word, facts, reasons }: Facet): TreeItem {
  const item = new TreeItem(facetText(by), collapsed(reasons.length));
  item.description = [wordText(word), ...facts].join(' · ');
  item.iconPath = wordIcon(word);
  return item;
}

function ruleItem({ title, id, page, findings }: ControlRuleItem): TreeItem {
  const item = new TreeItem(title, collapsed(findings.length));
  item.description = findings.length === 0 ? '' : String(findings.length);
  item.tooltip = id;
  item.command = { command: COMMANDS.openPage, title: l10n.t('Show Rule'), arguments: [page] };
  return item;
}

function lineItem(label: string, place: ControlPlace): TreeItem {
  const item = new TreeItem(label);
  item.command = { command: COMMANDS.openLine, title: l10n.t('Go to Line'), arguments: [place] };
  return item;
}

/** The command *Filter Controls by Status…*. */
export async function chooseWords(tree: ControlsTree, model: ControlsModel): Promise<void> {
  const controls = (await model.folders()).flatMap(controlsOf);
  const items = WORDS.map((word) => ({
    label: wordText(word),
    description: String(controls.filter((control) => control.word === word).length),
    picked: tree.filter.has(word),
    word,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('TOM Review: which controls are shown?'),
    canPickMany: true,
  });
  if (chosen === undefined) return;
  const words = new Set(chosen.map(({ word }) => word));
  tree.filter = words.size === 0 ? new Set(WORDS) : words;
  await commands.executeCommand('setContext', 'tomReview.controlsFiltered', tree.filter.size < WORDS.length);
}
