/** Rules, controls and documents by their ids, for hovers and pages. */
import type { CompiledRule, Control, ControlDocument, EngineData } from '../../engine/index.js';

export class Catalogue {
  private readonly rulesById: ReadonlyMap<string, CompiledRule>;
  private readonly controlsById: ReadonlyMap<string, Control>;
  private readonly documentsById: ReadonlyMap<string, ControlDocument>;
  /** In the order of their documents, then their own. */
  readonly controls: readonly Control[];

  constructor(readonly data: EngineData) {
    this.rulesById = new Map(data.rules.map((rule) => [rule.id, rule]));
    this.controlsById = new Map(data.controls.map((control) => [control.id, control]));
    this.documentsById = new Map(data.documents.map((document) => [document.id, document]));
    const place = (control: Control): number => this.document(control)?.order ?? Number.MAX_SAFE_INTEGER;
    this.controls = [...data.controls].sort((a, b) => place(a) - place(b) || a.order - b.order);
  }

  rule(id: string): CompiledRule | undefined {
    return this.rulesById.get(id);
  }

  control(id: string): Control | undefined {
    return this.controlsById.get(id);
  }

  document(control: Control): ControlDocument | undefined {
    return this.documentsById.get(control.reference.document);
  }

  /** Short name of the document of a control: the part before the colon of its title. */
  documentName(control: Control): string {
    const title = this.document(control)?.title.en ?? control.reference.document;
    return title.split(':')[0] ?? title;
  }

  /** Rules that name a control. */
  rulesOf(control: Control): readonly CompiledRule[] {
    return this.data.rules.filter((rule) => rule.controls.includes(control.id));
  }
}
