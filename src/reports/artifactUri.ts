/** A root-relative path as a relative URI reference: every segment percent-encoded, so that no name is read as more. */
export function artifactUri(path: string): string {
  const segments = path.split('/').map((segment) => {
    // lone surrogates have no UTF-8; encodeURIComponent would throw
    const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
    return encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  });
  return segments.join('/');
}
