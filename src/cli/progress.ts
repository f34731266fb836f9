/** One line on a terminal's standard error that says how far a scan is. Nothing where standard error is no terminal. */
import { printable } from '../reports/index.js';
import type { ScanProgress } from '../service/index.js';

const INTERVAL = 100;
const CLEAR = '\r\u001b[K';

export interface Progress {
  update(progress: ScanProgress): void;
  clear(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update: () => undefined, clear: () => undefined };
  let shownAt = 0;
  return {
    update({ done, total, path }) {
      const now = performance.now();
      if (now - shownAt < INTERVAL) return;
      shownAt = now;
      const line = `Scanning ${done}/${total} ${printable(path)}`;
      stream.write(CLEAR + line.slice(0, (stream.columns || 80) - 1));
    },
    clear() {
      if (shownAt > 0) stream.write(CLEAR);
    },
  };
}
