import { exec, execFile } from 'child_process';
import { randomUUID } from 'crypto';
import fs from 'fs';
import path from 'path';
import { promisify } from 'util';
import unzipper from 'unzipper';
import { config } from '../config';
import { download, downloadFromPartner, shell } from '../lib';
import { FileStore } from '../storage/file-store';

const run = promisify(exec);
const runFile = promisify(execFile);

const QUALITY = new Map([
  ['print', 'printer'],
  ['mail', 'ebook'],
  ['preview', 'screen'],
]);

export interface Upload {
  originalname: string;
  path: string;
}

export interface PrintOptions {
  printer?: string;
  copies?: number;
}

const capture = shell.tool('wkhtmltopdf')(['--quiet', '--page-size', 'A4']);

export class DocumentService {
  private upload?: Upload;

  constructor(readonly store = new FileStore(config.storageRoot)) {}

  accept(upload: Upload): this {
    this.upload = upload;
    return this;
  }

  async convert(): Promise<string> {
    if (!this.upload) throw new Error('nothing to convert');
    await fs.promises.copyFile(this.upload.path, path.join(config.tempRoot, path.basename(this.upload.originalname)));
    return new shell.CommandLine('soffice')
      .arg('--headless')
      .arg('--convert-to pdf')
      .arg(`--outdir ${config.tempRoot}`)
      .arg(`${config.tempRoot}/${path.basename(this.upload.originalname)}`)
      .run();
  }

  text(name: string): Promise<string> {
    return shell.runTool('pdftotext', ['-layout', '--', this.store.resolve(name), '-']);
  }

  snapshot(page: string) {
    return capture(`${config.publicUrl}/print/${page} ${config.tempRoot}/${randomUUID()}.pdf`);
  }

  async compress(source: string, preset: string): Promise<string> {
    const target = path.join(config.tempRoot, `${randomUUID()}.pdf`);
    const input = path.join(config.tempRoot, `${randomUUID()}-in.pdf`);
    await fs.promises.copyFile(this.store.resolve(source), input);
    await run(`gs -q -sDEVICE=pdfwrite -dPDFSETTINGS=/${QUALITY.get(preset) ?? 'ebook'} -o ${target} ${input}`);
    return target;
  }

  async print(name: string, { printer = 'front-desk', copies = 1 }: PrintOptions = {}): Promise<void> {
    const job = path.join(config.tempRoot, `${randomUUID()}.pdf`);
    await fs.promises.copyFile(this.store.resolve(name), job);
    const parts = ['lp', '-d', printer, '-n', Math.trunc(Number(copies)), job];
    await run(parts.join(' '));
  }

  async thumbnail(name: string): Promise<string> {
    const target = path.join(config.tempRoot, `${randomUUID()}.png`);
    await runFile('pdftoppm', ['-png', '-singlefile', '-r', '60', '--', this.store.resolve(name), target]);
    return `${target}.png`;
  }

  async fetchRemote(url: string): Promise<string> {
    const target = this.temporary();
    await download(url, fs.createWriteStream(target));
    return target;
  }

  async fetchFromPartner(url: string): Promise<string> {
    const target = this.temporary();
    await downloadFromPartner(url, fs.createWriteStream(target));
    return target;
  }

  async unpack(archive: string, patientId: number): Promise<string[]> {
    const folder = path.join(config.storageRoot, 'scans', String(patientId));
    const names: string[] = [];
    await fs.promises.mkdir(folder, { recursive: true });
    const stream = fs.createReadStream(archive).pipe(unzipper.Parse({ forceStream: true }));
    for await (const entry of stream) {
      entry.pipe(fs.createWriteStream(path.join(folder, entry.path)));
      names.push(entry.path);
    }
    return names;
  }

  async unpackFlat(archive: string, patientId: number): Promise<void> {
    const folder = path.join(config.storageRoot, 'xrays', String(patientId));
    await fs.promises.mkdir(folder, { recursive: true });
    const directory = await unzipper.Open.file(archive);
    await Promise.all(
      directory.files
        .filter((entry) => entry.type === 'File')
        .map((entry) => entry.stream().pipe(fs.createWriteStream(path.join(folder, path.basename(entry.path))))),
    );
  }

  private temporary = (extension = 'bin') => path.join(config.tempRoot, `${randomUUID()}.${extension}`);
}
