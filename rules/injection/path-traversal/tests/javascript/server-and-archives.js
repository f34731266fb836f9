import http from 'node:http';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import AdmZip from 'adm-zip';
import unzipper from 'unzipper';
import fse from 'fs-extra';

http
  .createServer((req, res) => {
    const { pathname } = new URL(req.url, 'http://localhost');
    const file = join('public', decodeURIComponent(pathname));
    if (!existsSync(file)) return res.end();
    // finding: path-traversal
    createReadStream(file).pipe(res);
  })
  .listen(80);

export function unpack(buffer, target) {
  const zip = new AdmZip(buffer);
  for (const entry of zip.getEntries()) {
    // finding: path-traversal
    fse.outputFileSync(join(target, entry.entryName), entry.getData());
  }
}

export function unpackChecked(buffer, target) {
  const zip = new AdmZip(buffer);
  for (const entry of zip.getEntries()) {
    const file = join(target, entry.entryName);
    if (!file.startsWith(target)) continue;
    // ok: path-traversal
    fse.outputFileSync(file, entry.getData());
  }
}

export function stream(input, target) {
  input.pipe(unzipper.Parse()).on('entry', (entry) => {
    // finding: path-traversal
    entry.pipe(createWriteStream(join(target, normalize(entry.path))));
  });
}

export function local(name = process.argv[2]) {
  // the operator names the file
  // ok: path-traversal
  return createReadStream(name);
}
