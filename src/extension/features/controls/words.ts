/** The words of controls in the language of the user, with their icons. */
import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ControlTreeItem, ControlWord } from '../../../server/protocol.js';

/** In the order in which they count. */
export const WORDS: readonly ControlWord[] = [
  'gap-found',
  'attestation-overdue',
  'not-checked',
  'evidence-found',
  'attested',
  'not-checkable',
];

export function wordText(word: ControlWord): string {
  switch (word) {
    case 'gap-found':
      return l10n.t('gap found');
    case 'attestation-overdue':
      return l10n.t('attestation overdue');
    case 'not-checked':
      return l10n.t('not checked');
    case 'evidence-found':
      return l10n.t('evidence found');
    case 'attested':
      return l10n.t('attested');
    case 'not-checkable':
      return l10n.t('not checkable');
  }
}

export function wordIcon(word: ControlWord): ThemeIcon {
  switch (word) {
    case 'gap-found':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'attestation-overdue':
      return new ThemeIcon('watch', new ThemeColor('list.warningForeground'));
    case 'not-checked':
      return new ThemeIcon('question');
    case 'evidence-found':
      return new ThemeIcon('verified', new ThemeColor('charts.green'));
    case 'attested':
      return new ThemeIcon('person', new ThemeColor('charts.green'));
    case 'not-checkable':
      return new ThemeIcon('circle-slash');
  }
}

export function facetText(by: ControlTreeItem['facets'][number]['by']): string {
  switch (by) {
    case 'rule':
      return l10n.t('Source code');
    case 'config':
      return l10n.t('Configuration');
    case 'inventory':
      return l10n.t('Inventory');
    case 'process':
      return l10n.t('Process');
    case 'attest':
      return l10n.t('Attestation');
  }
}

/** Counts behind a control: `3 findings, evidence at 12 of 50 sites`. */
export function countsText({ findings, evidence, sites }: ControlTreeItem): string {
  const parts: string[] = [];
  if (findings === 1) parts.push(l10n.t('1 finding'));
  else if (findings > 1) parts.push(l10n.t('{0} findings', findings));
  if (sites !== null) parts.push(l10n.t('evidence at {0} of {1} sites', sites.covered, sites.total));
  else if (evidence > 0) parts.push(l10n.t('evidence at {0} places', evidence));
  return parts.join(', ');
}
