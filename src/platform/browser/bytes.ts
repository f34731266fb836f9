/** Bytes as they come over a connection: as they are, or in base64 where messages are text. */
export function toBytes(value: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof value === 'string' ? Uint8Array.from(atob(value), (unit) => unit.charCodeAt(0)) : new Uint8Array(value);
}
