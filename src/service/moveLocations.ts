/** Moves findings and problems along with edits of their file. What an edit has touched is dropped. */
import type { Finding, FlowStep, Location, Problem, Suppression } from '../engine/index.js';

/** Replaces `[start, oldEnd)` (UTF-16 offsets) by `newText`; the position is where the edit begins. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newText: string;
  /** 1-based line and column of `start` and of `oldEnd`, in the text before the edit. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly oldEndLine: number;
  readonly oldEndColumn: number;
}

interface Known {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** @param path of the edited file; places in other files stay */
export function moveLocations(known: Known, path: string, changes: readonly TextChange[]): Known {
  if (known.findings.length === 0 && known.problems.length === 0) return known;
  const moves = changes.map(moveOf);
  const move = (location: Location): Location | null => {
    if (location.path !== path) return location;
    let moved: Location | null = location;
    for (const one of moves) moved = moved === null ? null : one(moved);
    return moved;
  };
  return {
    findings: known.findings.flatMap((finding) => moveFinding(finding, move)),
    problems: known.problems.flatMap((problem): Problem[] => {
      if (problem.location === null) return [problem];
      const location = move(problem.location);
      const { fixes: _fixes, ...rest } = problem;
      return location === null ? [] : [{ ...rest, location }];
    }),
  };
}

type Move = (location: Location) => Location | null;

/** Fixes are left out: their edits are good for the analysed text only. */
function moveFinding(finding: Finding, move: Move): Finding[] {
  const location = move(finding.location);
  if (location === null) return [];
  const path: FlowStep[] = [];
  for (const step of finding.path) {
    const moved = move(step.location);
    if (moved === null) return [];
    path.push({ ...step, location: moved });
  }
  let suppression: Suppression | null = null;
  if (finding.suppression !== null) {
    const moved = move(finding.suppression.location);
    if (moved === null) return [];
    suppression = { ...finding.suppression, location: moved };
  }
  return [{ ...finding, location, path, suppression, fixes: [] }];
}

/** How one edit moves a place: null if it touches it. */
function moveOf(change: TextChange): Move {
  const { start, oldEnd, newText } = change;
  const shift = newText.length - (oldEnd - start);
  const breaks = newText.match(/\r\n|\n|\r/g)?.length ?? 0;
  const lines = breaks - (change.oldEndLine - change.startLine);
  const tail = newText.slice(Math.max(newText.lastIndexOf('\n'), newText.lastIndexOf('\r')) + 1).length;
  // where the text after the edit now begins, seen on its line
  const endColumn = breaks === 0 ? change.startColumn + newText.length : tail + 1;
  const columns = endColumn - change.oldEndColumn;
  const line = (value: number): number => value + lines;
  const column = (onLine: number, value: number): number => (onLine === change.oldEndLine ? value + columns : value);
  return (place) => {
    if (place.end <= start && !(place.end === start && newText !== '' && isWordAt(newText, 0))) return place;
    if (place.start < oldEnd || (place.start === start && start === oldEnd && isWordAt(newText, newText.length - 1))) {
      return null;
    }
    return {
      path: place.path,
      start: place.start + shift,
      end: place.end + shift,
      startLine: line(place.startLine),
      startColumn: column(place.startLine, place.startColumn),
      endLine: line(place.endLine),
      endColumn: column(place.endLine, place.endColumn),
    };
  };
}

/** Text that is put right beside a place becomes part of it if it is a letter or a digit. */
function isWordAt(text: string, at: number): boolean {
  return /[\w$]/.test(text.charAt(at));
}
