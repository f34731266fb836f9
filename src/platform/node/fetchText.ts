/** The one way into the network, for `tom-review install` alone. */
import { errorText } from '../../base/errorText.js';
import { decodeText } from '../decodeText.js';

const MAX_BYTES = 400_000;
const TIME_LIMIT = 30_000;

const MOST_REDIRECTS = 5;

/** The text behind an https URL. Rejects with a message that says what is wrong. */
export async function fetchText(url: string): Promise<string> {
  const signal = AbortSignal.timeout(TIME_LIMIT);
  let response = await answerOf(url, signal);
  for (let at = url, redirects = 0; response.status >= 300 && response.status < 400; redirects += 1) {
    const location = response.headers.get('location');
    if (location === null) break;
    if (redirects === MOST_REDIRECTS) throw new Error(`it redirects more than ${MOST_REDIRECTS} times`);
    at = URL.canParse(location, at) ? new URL(location, at).href : location;
    // nothing is asked for without encryption, not even on the way
    if (!at.startsWith('https:')) throw new Error(`it redirects to ${at}, which is not https`);
    await response.body?.cancel();
    response = await answerOf(at, signal);
  }
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

async function answerOf(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal });
  } catch (error) {
    // "fetch failed" alone helps nobody: the cause names the host, the certificate or the limit
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    // of a host with several addresses there is only a code
    const code = (cause as { code?: unknown }).code;
    throw new Error(errorText(cause) || `no answer (${String(code)})`, { cause: error });
  }
}
