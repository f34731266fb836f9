/** Bytes of a source file to text, as editors do it: by byte order mark, else UTF-8, else Latin-1. */

const BINARY_TEST_LENGTH = 8000;

/** Null: it is no text. Line ends stay as they are; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // git's test for binary data; a NUL further behind stands in a literal
  if (bytes.subarray(0, BINARY_TEST_LENGTH).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
