import { exec, spawn } from 'child_process';
import { promisify } from 'util';

const execAsync = promisify(exec);

export const tool = (binary: string) => (flags: string[]) => (target: string) =>
  execAsync([binary, ...flags, target].join(' '));

export class CommandLine {
  private readonly parts: string[];

  constructor(binary: string) {
    this.parts = [binary];
  }

  arg(value: string): this {
    this.parts.push(value);
    return this;
  }

  async run(): Promise<string> {
    const { stdout } = await execAsync(this.parts.join(' '));
    return stdout;
  }
}

export function runTool(binary: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${binary} exited with ${code}`))));
  });
}

const REVISION = 'git rev-parse --short HEAD';

export async function revision(): Promise<string> {
  const { stdout } = await execAsync(REVISION);
  return stdout.trim();
}
