import { execSync } from 'node:child_process';
import { LABELS, RETURNS, redis } from './queue';

interface Label {
  printer: string;
}

export async function consume(): Promise<void> {
  const entry = await redis.brPop(LABELS, 0);
  if (entry === null) return;
  const label = JSON.parse(entry.element) as Label;
  // finding: command-injection
  execSync(`lp -d ${label.printer}`);
}

export async function consumeReturns(): Promise<void> {
  const text = await redis.lPop(RETURNS);
  if (text === null) return;
  const label = JSON.parse(text) as Label;
  // ok: command-injection
  execSync(`lp -d ${label.printer}`);
}
