/** Where results go: standard output or a file. */
import { accessSync, constants, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { faultOf } from '../platform/node/nodeFileSource.js';
import { UsageError } from './usageError.js';

/** Fails before the work is done rather than after it. */
export function checkOutput(file: string): void {
  const folder = path.dirname(path.resolve(file));
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw new UsageError([`--output ${file}: it is a folder; name a file in it.`]);
    }
    if (!statSync(folder).isDirectory()) throw new UsageError([`--output ${file}: ${folder} is not a folder.`]);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unwritable(file, error);
  }
}

export function unwritable(file: string, error: unknown): UsageError {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const remedy = isMissing ? `create the folder ${path.dirname(path.resolve(file))} first` : 'choose another place';
  const fault = isMissing ? 'the folder does not exist' : faultOf(error);
  return new UsageError([`--output ${file}: it cannot be written (${fault}); ${remedy}.`]);
}

export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Whether standard output shows colours: https://no-color.org, and FORCE_COLOR as Node reads it. */
export function wantsColor(isAllowed: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!isAllowed || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY && TERM !== 'dumb';
}
