import { exec, execFile } from 'node:child_process';
import { Worker, type Job } from 'bullmq';

interface Print {
  printer: string;
  copies: number;
}

/** Puts a line together for the shell. */
class Line {
  readonly #words: string[] = [];

  private constructor(private readonly program: string) {}

  static of(program: string): Line {
    return new Line(program);
  }

  add(...words: string[]): this {
    this.#words.push(...words);
    return this;
  }

  get text(): string {
    return [this.program, ...this.#words].join(' ');
  }

  run(): void {
    exec(this.text); // finding: command-injection
  }
}

async function print(job: Job<Print>): Promise<void> {
  const { printer, copies } = job.data;
  Line.of('lp').add('-d', printer).add('-n', String(copies)).run();
}

export const worker = new Worker('labels', print, { connection: { host: 'redis' } });

export const other = new Worker('covers', async (job: Job<{ shelf: string }>) => {
  execFile('make-cover', ['--shelf', job.data.shelf, '--']); // ok: command-injection
});

export const unknown = new Worker('nobody-adds', async (job: Job) => {
  exec(`echo ${job.name}`); // ok: command-injection
});
