/** What a scan has left out, in the words of the reports for people. */
import type { Exclusion } from './reportInput.js';

const BY: Readonly<Record<Exclusion['by'], string>> = {
  default: 'default (tom-review scan --list-excludes)',
  gitignore: '.gitignore',
  configuration: 'tom-review.yaml',
  link: 'symbolic link, not followed',
};

export interface ExclusionRow {
  readonly by: string;
  readonly pattern: string;
  readonly paths: number;
}

export function exclusionRows(excluded: readonly Exclusion[]): readonly ExclusionRow[] {
  return excluded.map(({ by, pattern, paths }) => ({ by: BY[by], pattern, paths }));
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
