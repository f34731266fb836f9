import { Readable, Transform, TransformCallback } from 'stream';
import yaml from 'js-yaml';
import type { Pool } from 'pg';
import { pool } from '../db/sql';
import { DocumentReader, feedReader, parseDocument, toObject } from '../lib';

const serializer = require('node-serialize');

const readFeed = feedReader({ noent: true, dtdload: true, nonet: false });

class Lines extends Transform {
  private rest = '';

  constructor() {
    super({ readableObjectMode: true });
  }

  _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    const lines = (this.rest + chunk.toString('utf8')).split('\n');
    this.rest = lines.pop() ?? '';
    lines.forEach((line) => this.push(line));
    done();
  }

  _flush(done: TransformCallback) {
    if (this.rest) this.push(this.rest);
    done();
  }
}

const cells = (separator: string) =>
  new Transform({
    objectMode: true,
    transform(line: string, _encoding, done) {
      done(null, line.split(separator).map((cell) => cell.trim()));
    },
  });

export class ImportService {
  private readonly reader = new DocumentReader();

  constructor(private readonly db: Pool = pool) {}

  async priceList(upload: Readable): Promise<number> {
    let count = 0;
    for await (const row of upload.pipe(new Lines()).pipe(cells(';'))) {
      const [code, label, cents] = row as string[];
      await this.db.query(`INSERT INTO price_list (code, label, cents) VALUES ('${code}', '${label}', ${Number(cents)})`);
      count += 1;
    }
    return count;
  }

  async holidays(upload: Readable): Promise<void> {
    for await (const row of upload.pipe(new Lines()).pipe(cells(','))) {
      const [day, label] = row as string[];
      await this.db.query('INSERT INTO holidays (day, label) VALUES ($1, $2)', [day, label]);
    }
  }

  claims(xml: string) {
    return parseDocument(xml).root()?.childNodes().length ?? 0;
  }

  remittance(xml: string) {
    return this.reader.read(xml).root()?.name();
  }

  feed(xml: string) {
    return readFeed(xml).root()?.text();
  }

  catalogue(xml: string): unknown {
    return toObject(xml);
  }

  schedule(text: string): Record<string, unknown> {
    return yaml.load(text);
  }

  openingHours(text: string): Record<string, string[]> {
    return yaml.safeLoad(text) as Record<string, string[]>;
  }

  rooms(text: string): string[] {
    return yaml.load(text, { schema: yaml.JSON_SCHEMA });
  }

  restoreView(cookie: string): Record<string, unknown> {
    const text = Buffer.from(cookie, 'base64').toString('utf8');
    return serializer.unserialize(text);
  }

  restoreColumns(cookie: string): string[] {
    return JSON.parse(Buffer.from(cookie, 'base64').toString('utf8'));
  }
}
