/** Paths of the file system to our own and back: relative to the root, with `/`. */
import path from 'node:path';

/** The part of Node's path module that differs between systems; `path.win32` in tests. */
export type PathStyle = Pick<typeof path, 'relative' | 'join' | 'sep' | 'isAbsolute' | 'dirname'>;

/** '' for the root itself. */
export function toRootPath(root: string, file: string, style: PathStyle = path): string {
  return style.relative(root, file).split(style.sep).join('/');
}

/** Only `/` separates in our paths: on POSIX a backslash is part of a name. */
export function fromRootPath(root: string, file: string, style: PathStyle = path): string {
  return style.join(root, ...file.split('/'));
}

/** The deepest folder that has all of them in it; undefined if there is none (two drives). */
export function commonFolder(folders: readonly string[], style: PathStyle = path): string | undefined {
  let common = folders[0];
  for (const folder of folders) {
    while (common !== undefined && !isWithin(common, folder, style)) {
      const above = style.dirname(common);
      common = above === common ? undefined : above;
    }
  }
  return common;
}

function isWithin(outer: string, inner: string, style: PathStyle): boolean {
  const way = style.relative(outer, inner);
  return !style.isAbsolute(way) && way.split(style.sep)[0] !== '..';
}
