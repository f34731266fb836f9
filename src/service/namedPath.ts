/** Paths that a configuration names, before anything is read there. */
import type { FileSource } from './ports.js';

/**
 * Why a path is not read: it leaves the project, or a link leads to it. Package managers lay links to packages, so
 * those are followed.
 * @param what `file` or `folder`, for the message
 */
export async function faultOfPath(
  source: Pick<FileSource, 'kindOf'>,
  path: string,
  what: 'file' | 'folder',
): Promise<string | undefined> {
  const parts = path.split('/');
  const afterPackage = parts.lastIndexOf('node_modules') + 1;
  if ((path.startsWith('/') || parts.includes('..')) && afterPackage === 0) {
    return `it leaves the project; name a ${what} inside it`;
  }
  for (let count = 1; count <= parts.length; count += 1) {
    if (count <= afterPackage + 2 && afterPackage > 0) continue;
    const kind = await source.kindOf(parts.slice(0, count).join('/'));
    if (kind === 'link') return 'it is a symbolic link, or lies behind one; links are not followed';
    if (kind === null || kind === 'other') return `there is no such ${what}`;
  }
  return undefined;
}
