/** Runs of programs to which the network is blocked, and what they tried all the same. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export class BlockedNetwork {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'tom-review-network-'));
  private readonly log = path.join(this.folder, 'log.txt');

  /** What a program needs in its environment. */
  readonly env = {
    NODE_OPTIONS: `--require ${JSON.stringify(path.join(import.meta.dirname, 'blockNetwork.cjs'))}`,
    TOM_REVIEW_NETWORK_LOG: this.log,
  };

  private lines(): string[] {
    return readFileSync(this.log, 'utf8').trim().split('\n');
  }

  /** In how many threads and processes the network was blocked. */
  get threads(): number {
    return this.lines().filter((line) => line.startsWith('blocked in thread')).length;
  }

  get attempts(): string[] {
    return this.lines().filter((line) => line.startsWith('attempt: '));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
