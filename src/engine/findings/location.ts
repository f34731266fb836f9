import type { LineIndex } from '../../base/lineIndex.js';
import type { Location } from './finding.js';

/** A range of offsets as the engine reports it: 1-based lines and columns. */
export function locationOf(path: string, lines: LineIndex, start: number, end: number): Location {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    path,
    start,
    end,
    startLine: from.line + 1,
    startColumn: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}
