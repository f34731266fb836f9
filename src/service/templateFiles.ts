/** Which templates of a project are analysed: those that code mentions, and those that these mention. */
import { importFacts, isPageOfItsOwn, isTemplate, TemplateResolution, type ImportFacts } from '../engine/index.js';
import type { DiscoveredFile } from './discovery.js';

export interface LinkedTemplates {
  readonly files: readonly DiscoveredFile[];
  readonly facts: readonly ImportFacts[];
}

/** What is known of a template before it is lowered. */
export interface TemplateFacts {
  readonly facts: ImportFacts;
  readonly size: number;
}

/** Null for a plain page, in which nothing is put in. */
export function templateFacts(path: string, text: string): TemplateFacts | null {
  if (!isTemplate(path, text)) return null;
  return { facts: importFacts({ path, language: 'template', text }, true), size: text.length };
}

/**
 * @param code facts of the source files, with the names of templates in them
 * @param templates paths of all files that may be templates
 * @param read gives what is known of a template, null if it is none or cannot be read
 */
export async function linkedTemplates(
  code: readonly ImportFacts[],
  templates: readonly string[],
  read: (path: string) => Promise<TemplateFacts | null>,
): Promise<LinkedTemplates> {
  const resolution = new TemplateResolution(templates);
  const reached = new Set(templates.filter(isPageOfItsOwn));
  const mentioned = ({ path, templates: names }: ImportFacts): void => {
    for (const name of names) for (const target of resolution.candidates(path, name)) reached.add(target);
  };
  code.forEach(mentioned);
  const files: DiscoveredFile[] = [];
  const facts: ImportFacts[] = [];
  for (const path of reached) {
    const own = await read(path);
    if (own === null) continue;
    mentioned(own.facts);
    facts.push(own.facts);
    files.push({ path, grammar: 'template', size: own.size });
  }
  return { files, facts };
}
