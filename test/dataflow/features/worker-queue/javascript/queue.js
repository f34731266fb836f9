import { sink } from 'testkit';

const jobs = [];
const names = [];

export function add(job) {
  jobs.push(job);
}

export function addName(name) {
  names.push({ name });
}

export function work() {
  const job = jobs.shift();
  sink(job.text); // finding: test-flow
  sink(job.kind); // ok: test-flow
  for (const { name } of names) sink(name); // ok: test-flow
}
