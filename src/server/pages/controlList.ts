/** All controls, for a list to choose from. */
import type { FindingsStore } from '../findingsStore.js';
import type { ControlItem } from '../protocol.js';
import { countOpen } from '../summary.js';
import type { Catalogue } from './catalogue.js';
import { pageUri } from './pageUri.js';

export function listControls(catalogue: Catalogue, store: FindingsStore): ControlItem[] {
  return catalogue.controls.map((control) => ({
    id: control.id,
    title: control.title.en,
    page: pageUri({ kind: 'control', id: control.id }),
    document: catalogue.documentName(control),
    section: control.reference.section,
    rules: catalogue.rulesOf(control).length,
    findings: countOpen(store, (finding) => finding.controls.includes(control.id)),
  }));
}
