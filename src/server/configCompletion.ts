/**
 * Completion and hover in configurations, records, own rules and TOM documents: keys, rules and controls with their titles,
 * severities, presets, kinds, data types.
 */
import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type Hover,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { wordsAt, type WordContext, type WordFile, type WordsAt } from '../config/index.js';
import { escapeMarkdown } from '../base/escapeMarkdown.js';

/** An open file whose words are known. */
export interface WordDocument {
  readonly file: WordFile;
  readonly text: string;
  readonly context: WordContext;
}

export function completeWords({ file, text, context }: WordDocument, position: Position): CompletionItem[] {
  const found = wordsAt(file, text, position.line, position.character, context);
  if (found === undefined) return [];
  const { at, words } = found;
  return words.map(({ word, title, description }): CompletionItem => {
    return {
      label: word,
      kind: at.isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
      ...(title === undefined ? {} : { detail: title }),
      ...(description === undefined ? {} : { documentation: description }),
      textEdit: { range: rangeIn(at, position.line), newText: at.isKey && !at.hasColon ? `${word}: ` : word },
    };
  });
}

export function hoverWord({ file, text, context }: WordDocument, position: Position): Hover | null {
  const found = wordsAt(file, text, position.line, position.character, context);
  const word = found?.words.find((one) => one.word === found.at.word);
  if (found === undefined || word === undefined) return null;
  const value = `**${escapeMarkdown(word.title ?? word.word)}**\n\n${escapeMarkdown(word.description ?? '')}`.trim();
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(found.at, position.line) };
}

function rangeIn({ start, end }: WordsAt['at'], line: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
