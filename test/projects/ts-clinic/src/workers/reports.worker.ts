import { spawn } from 'child_process';
import fs from 'fs';
import path from 'path';
import { Client as FtpClient } from 'basic-ftp';
import type { Job } from 'bull';
import ejs from 'ejs';
import { archive, config } from '../config';
import { pool } from '../db/sql';
import { forModule } from '../lib/logger';
import type { CleanupJob, ExportJob, queues as Queues, ReportJob } from './queues';

const log = forModule('reports');
const TABLES = ['appointments', 'invoices', 'rooms'];

const ROWS = '<table><% rows.forEach((row) => { %><tr><td><%= row.label %></td></tr><% }) %></table>';

async function exportRows({ data: { filter, clinicId } }: Job<ExportJob>): Promise<number> {
  const { rows } = await pool.query(`SELECT * FROM invoices_export WHERE clinic_id = $1 AND ${filter}`, [clinicId]);
  await fs.promises.writeFile(path.join(config.tempRoot, `export-${Number(clinicId)}.json`), JSON.stringify(rows));
  return rows.length;
}

function dump({ data: { table } }: Job<ExportJob>): Promise<void> {
  return new Promise((resolve, reject) => {
    const steps = ['pg_dump', '--data-only', `--table=${table}`, config.pg.database, '| gzip > /var/backups/clinic.gz'];
    const child = spawn('sh', ['-c', steps.join(' ')]);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('dump failed'))));
  });
}

function dumpListed({ data: { table } }: Job<ExportJob>): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!TABLES.includes(table)) return reject(new Error('unknown table'));
    const child = spawn('sh', ['-c', `pg_dump --table=${table} ${config.pg.database} | gzip > /var/backups/${table}.gz`]);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('dump failed'))));
  });
}

async function report({ data: { title, layout, rows } }: Job<ReportJob>): Promise<string> {
  const page = layout ? ejs.render(layout, { title, rows }) : ejs.render(ROWS, { rows });
  const target = path.join(config.tempRoot, `report-${Date.now()}.html`);
  await fs.promises.writeFile(target, page);
  return target;
}

async function cleanup({ data: { files } }: Job<CleanupJob>): Promise<void> {
  await Promise.all(files.map((file) => path.join(config.tempRoot, file)).map((file) => fs.promises.unlink(file)));
}

export async function upload(file: string): Promise<void> {
  const client = new FtpClient();
  await client.access(archive);
  await client.uploadFrom(file, path.basename(file));
  client.close();
  log.info({ file: path.basename(file), host: archive.host }, 'archived');
}

export function register(queues: typeof Queues): void {
  queues.exports.process(exportRows);
  queues.dumps.process(4, (job) => (job.data.clinicId > 0 ? dumpListed(job) : dump(job)));
  queues.reports.process((job) => report(job).then(upload));
  queues.cleanup.process(cleanup);
  queues.exports.on('completed', (job, count) => log.info({ clinic: job.data.clinicId, count }, 'export finished'));
}
