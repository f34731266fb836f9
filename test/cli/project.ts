/** Small projects in a temporary folder, and the built command line run in them. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const cli = path.resolve(import.meta.dirname, '../../dist/cli/main.cjs');

export type Files = Readonly<Record<string, string | Uint8Array>>;

export class TestProject {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-cli-')));

  constructor(files: Files) {
    this.write(files);
  }

  write(files: Files): void {
    for (const [name, contents] of Object.entries(files)) {
      mkdirSync(path.dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), contents);
    }
  }

  path(name: string): string {
    return path.join(this.root, name);
  }

  run(
    args: readonly string[],
    options: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
  ): SpawnSyncReturns<string> {
    if (!existsSync(cli)) throw new Error(`${cli} does not exist: run "node esbuild.mjs" first`);
    const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...env } = process.env;
    return spawnSync(process.execPath, [cli, ...args], {
      cwd: this.path(options.cwd ?? '.'),
      encoding: 'utf8',
      input: options.input ?? '',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...env, SOURCE_DATE_EPOCH: '1780000000', ...options.env },
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** An application with one SQL injection, critical. */
export const FLAWED = `const express = require('express');
const { Client } = require('pg');
const app = express();
const db = new Client();
app.get('/user', async (request, response) => {
  const found = await db.query("SELECT * FROM users WHERE id = '" + request.query.id + "'");
  response.json(found.rows);
});
`;

export const HARMLESS = 'export const answer = 42;\n';
