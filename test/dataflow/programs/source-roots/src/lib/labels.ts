import { execSync } from 'node:child_process';

export function print(printer: string): void {
  // finding: command-injection
  execSync(`lp -d ${printer}`);
}

export function feed(tray: string): void {
  // ok: command-injection
  execSync(`lp -o ${tray}`);
}
