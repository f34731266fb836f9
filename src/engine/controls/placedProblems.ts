import type { DataFile, DataProblem } from '../rules/compile/dataFile.js';
import type { ControlProblem } from './control.js';

/** Problems of one file with line and column instead of a path within the file. */
export function placedProblems(problems: readonly ControlProblem[], file: DataFile): DataProblem[] {
  return problems.map(({ at, message, remedy }) => {
    const keys = at.split(/[.[\]]+/).filter((key) => key !== '');
    const path = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const part = message.startsWith('unknown key') ? 'key' : 'value';
    return { file: file.file, ...file.positionOf(path, part), message: `${message}. ${remedy}` };
  });
}
