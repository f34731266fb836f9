import { execFile, exec } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { ipcMain } from 'electron';

ipcMain.handle('history', (_event, branch: string) => {
  // finding: command-injection
  exec(`git log --oneline ${branch}`);
});

ipcMain.on('blame', (_event, file: string) => {
  // ok: command-injection
  execFile('git', ['blame', '--', file]);
});

ipcMain.handle('open', (_event, name: string) => readFile(name, 'utf8')); // ok: command-injection
