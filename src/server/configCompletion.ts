/** Completion and hover in a `tom-review.yaml`: keys, rules with their titles, severities, presets, data types. */
import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type Hover,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { configPosition, configWords, type ConfigPosition } from '../config/index.js';
import type { EngineData } from '../engine/index.js';
import { escapeMarkdown } from '../base/escapeMarkdown.js';

export function completeConfig(text: string, position: Position, data: EngineData): CompletionItem[] {
  const at = configPosition(text, position.line, position.character);
  if (at === undefined) return [];
  return configWords(at, data).map(({ word, title, description }): CompletionItem => {
    return {
      label: word,
      kind: at.isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
      ...(title === undefined ? {} : { detail: title }),
      ...(description === undefined ? {} : { documentation: description }),
      textEdit: { range: rangeIn(at, position.line), newText: at.isKey && !at.hasColon ? `${word}: ` : word },
    };
  });
}

export function hoverConfig(text: string, position: Position, data: EngineData): Hover | null {
  const at = configPosition(text, position.line, position.character);
  const found = at === undefined ? undefined : configWords(at, data).find(({ word }) => word === at.word);
  if (at === undefined || found === undefined) return null;
  const value = `**${escapeMarkdown(found.title ?? found.word)}**\n\n${escapeMarkdown(found.description ?? '')}`.trim();
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(at, position.line) };
}

function rangeIn({ start, end }: ConfigPosition, line: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
