import { sink } from 'testkit';

export class Queue {
  private readonly jobs: { text: string; kind: string }[] = [];
  private last = '';
  private name = '';

  add(text: string): void {
    this.jobs.push({ text, kind: 'print' });
  }

  keep(text: string, name: string): void {
    this.last = text;
    this.name = name;
  }

  start(): void {
    setInterval(() => {
      const job = this.jobs.shift();
      sink(job?.text); // finding: test-flow
      sink(job?.kind); // ok: test-flow
    }, 1000);
  }

  show(): void {
    sink(this.last); // finding: test-flow
    sink(this.name); // ok: test-flow
  }
}
