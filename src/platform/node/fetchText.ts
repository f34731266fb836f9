/** The one way into the network, for `tom-review install` alone. */
import { decodeText } from '../decodeText.js';

const MAX_BYTES = 400_000;
const TIME_LIMIT = 30_000;

/** The text behind an https URL. Rejects with a message that says what is wrong. */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT) });
  if (!response.url.startsWith('https:')) throw new Error(`it redirects to ${response.url}, which is not https`);
  if (!response.ok) throw new Error(`the server answers ${response.status} ${response.statusText}`.trim());
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += (part as Uint8Array).length;
    if (size > MAX_BYTES) throw new Error(`it has more than ${MAX_BYTES} bytes`);
    parts.push(part as Uint8Array);
  }
  const text = decodeText(Buffer.concat(parts));
  if (text === null) throw new Error('it is no text');
  return text;
}
