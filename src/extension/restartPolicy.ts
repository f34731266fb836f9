/**
 * What to do when the server has ended by itself.
 *
 * V8 can end a whole process while it compiles tree-sitter's WebAssembly with its optimising compiler. So the second
 * server runs without that compiler. If that one ends too, the file that it was analysing is to blame: it is left out
 * from then on.
 */
const MOST_DEATHS = 5;
const WITHIN = 10 * 60_000;

export class RestartPolicy {
  private deaths: number[] = [];
  private readonly failed = new Set<string>();
  /** The document whose analysis has begun and not ended. */
  inFlight: string | null = null;

  /** Whether the server is to run with V8's baseline compiler for WebAssembly only. */
  get liftoffOnly(): boolean {
    return this.deaths.length > 0;
  }

  /** How often a server has ended by itself. */
  get deathCount(): number {
    return this.deaths.length;
  }

  /** URIs of the files to leave out. */
  get failedFiles(): readonly string[] {
    return [...this.failed];
  }

  /**
   * The server has ended.
   * @param now milliseconds
   */
  died(now: number): 'restart' | 'stop' {
    if (this.liftoffOnly && this.inFlight !== null) this.failed.add(this.inFlight);
    this.inFlight = null;
    this.deaths.push(now);
    const recent = this.deaths.filter((at) => now - at < WITHIN);
    return recent.length < MOST_DEATHS ? 'restart' : 'stop';
  }
}
