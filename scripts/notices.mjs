/**
 * Writes THIRD-PARTY-NOTICES.txt: the licences of all code that is part of our bundles, and of the grammars.
 *
 *   node scripts/notices.mjs [--check]
 *
 * Needs a build: esbuild.mjs notes in .cache/bundled.json which files went into the bundles.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const target = path.join(root, 'THIRD-PARTY-NOTICES.txt');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Folders of the npm packages that went into the bundles. */
function bundledPackages() {
  const { inputs } = JSON.parse(read('.cache/bundled.json'));
  const folders = inputs
    .map((/** @type {string} */ file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
    .filter((folder) => folder !== undefined);
  // its WASM file is copied, so it counts even when no bundle imports the package
  folders.push('node_modules/web-tree-sitter');
  return [...new Set(folders)].sort();
}

function licenceText(folder) {
  const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e([-.].*)?$/i.test(name));
  return file ? read(`${folder}/${file}`) : undefined;
}

/** The text of the MIT licence (https://opensource.org/license/mit), for a package that names it and brings no file. */
function mitText(/** @type {string} */ holder) {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
}

function packageNotice(folder) {
  const manifest = JSON.parse(read(`${folder}/package.json`));
  const holder = manifest.author?.name ?? manifest.author ?? `the contributors of ${manifest.name}`;
  const text = licenceText(folder) ?? (manifest.license === 'MIT' ? mitText(holder) : undefined);
  if (!text) throw new Error(`${folder} is bundled but has no licence file`);
  return { name: manifest.name, version: manifest.version, licence: manifest.license, text };
}

function grammarNotices() {
  if (!existsSync(path.join(root, 'grammars/grammars.json'))) return [];
  const { grammars } = JSON.parse(read('grammars/grammars.json'));
  const byPackage = new Map(grammars.map((grammar) => [grammar.package, grammar]));
  return [...byPackage.values()].map((grammar) => ({
    name: `${grammar.package} (compiled grammar)`,
    version: grammar.version,
    licence: grammar.licence,
    text: read(`grammars/${grammar.licenceFile}`),
  }));
}

function render() {
  const notices = [...bundledPackages().map(packageNotice), ...grammarNotices()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  const rule = '='.repeat(78);
  const head = 'TOM Review contains the following third-party software.\n\n';
  const list = notices.map((n) => `- ${n.name} ${n.version} (${n.licence})`).join('\n');
  const texts = notices.map(
    (n) => `${rule}\n${n.name} ${n.version}\n${rule}\n\n${n.text.replaceAll('\r\n', '\n').trim()}\n`,
  );
  return `${head}${list}\n\n${texts.join('\n')}`;
}

const text = render();
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('THIRD-PARTY-NOTICES.txt does not fit the bundles: run npm run build && npm run notices');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
