import type { Control, ControlCatalogue } from './control.js';

type Listed = Pick<ControlCatalogue, 'documents' | 'controls'>;

/** The control of that id, undefined if the catalogue has none. */
export function controlById(catalogue: Pick<ControlCatalogue, 'controls'>, id: string): Control | undefined {
  return catalogue.controls.find((control) => control.id === id);
}

/**
 * Controls by the order of their documents, then by their own; controls of an unknown document last.
 * @param document only the controls of that document
 */
export function listControls(catalogue: Listed, document?: string): readonly Control[] {
  const place = new Map(catalogue.documents.map((entry) => [entry.id, entry.order]));
  const placeOf = (control: Control): number => place.get(control.reference.document) ?? Number.MAX_SAFE_INTEGER;
  return catalogue.controls
    .filter((control) => document === undefined || control.reference.document === document)
    .sort((a, b) => placeOf(a) - placeOf(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}
