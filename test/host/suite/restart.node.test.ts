import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, equal, eventually, extensionApi, ok, sample, untilCodes } from './support.js';

/** Command lines of our servers, by process id. */
function servers(): Map<number, string> {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const found = list.split('\n').flatMap((line): [number, string][] => {
    const match = /^\s*(\d+)\s+(.*dist\/server\/node\.cjs.*)$/.exec(line);
    return match === null ? [] : [[Number(match[1]), match[2] ?? '']];
  });
  return new Map(found);
}

describe('a server that dies', () => {
  it('is replaced by one without the optimising compiler for WebAssembly, and findings come back', async () => {
    await extensionApi();
    const uri = sample('src/orders.js');
    await vscode.window.showTextDocument(uri);
    await untilCodes(uri, ['cross-site-scripting', 'sql-injection']);
    const [first] = servers();
    ok(first, 'a server runs');
    ok(!first[1].includes('--liftoff-only'), first[1]);
    process.kill(first[0], 'SIGABRT');
    const second = await eventually('another server', () => [...servers()].find(([pid]) => pid !== first[0]));
    ok(second[1].includes('--liftoff-only'), second[1]);
    await untilCodes(uri, ['cross-site-scripting', 'sql-injection']);
    equal(servers().size, 1, 'servers');
    await closeAll();
  });
});
