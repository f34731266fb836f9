import pino from 'pino';

const log = pino();

interface Page<T> {
  rows: T[];
  pageToken: string;
}

interface Answer {
  text: string;
  promptTokens: string;
  completionTokens: string;
}

export async function listed(response: Page<string>, data: Answer, session: { token: string; cursorToken: string }) {
  log.info({ next: response.pageToken }, 'page read'); // ok: password-in-log
  log.info('used %s and %s', data.promptTokens, data.completionTokens); // ok: password-in-log
  log.debug(`from ${session.cursorToken}`); // ok: password-in-log
  log.debug(`with ${session.token}`); // finding: password-in-log
}
