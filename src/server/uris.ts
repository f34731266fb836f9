/**
 * URIs as keys, and root-relative paths as URIs. Clients differ in what they escape and in the case of drive letters,
 * so URIs are compared in their unescaped form and sent back as the client has written them.
 */

/** The same for all spellings of a URI. */
export function uriKey(uri: string): string {
  let text = uri;
  try {
    text = decodeURIComponent(uri);
  } catch {
    // a lone "%": the client does not escape at all
  }
  return text.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** Without the slashes at the end; `file:///` becomes `file://`. */
export function trimUri(uri: string): string {
  return uri.replace(/\/+$/, '');
}

export function schemeOf(uri: string): string {
  return /^([A-Za-z][\w+.-]*):/.exec(uri)?.[1]?.toLowerCase() ?? '';
}

/** The path of a URI below a folder, unescaped; '' for the folder itself, undefined if it is not below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = uriKey(trimUri(folder));
  const key = uriKey(uri);
  if (key === base || key === `${base}/`) return '';
  return key.startsWith(`${base}/`) ? key.slice(base.length + 1) : undefined;
}

export function joinUri(folder: string, path: string): string {
  if (path === '') return folder;
  return `${trimUri(folder)}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The folder of a file; for `untitled:Untitled-1` the scheme. */
export function parentUri(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash === -1 ? uri.slice(0, uri.indexOf(':') + 1) : uri.slice(0, slash);
}

/** The last part of a URI, unescaped. */
export function baseName(uri: string): string {
  const key = uriKey(uri);
  return key.slice(Math.max(key.lastIndexOf('/'), key.indexOf(':')) + 1);
}

export function isYaml(uri: string): boolean {
  return /\.ya?ml$/.test(uri);
}
