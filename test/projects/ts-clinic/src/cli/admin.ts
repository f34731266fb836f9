import { spawnSync } from 'child_process';
import { Command } from 'commander';
import axios from 'axios';
import { config } from '../config';
import { pool } from '../db/sql';
import { hashPassword, newToken } from '../lib/hashing';
import { logger } from '../lib/logger';
import { startErrorTracking } from '../integrations/error-tracking';
import { repositories } from '../repositories';
import { StaffAccountDto } from '../dto/requests';
import { contactList } from '../workers/notifications.worker';

const SYNC_TOKEN = 'lhc-sync-90f3b7d1c2e84a';

const program = new Command('clinic-admin').description('Maintenance of ts-clinic');

program.addHelpText('after', '\nExample:\n  $ clinic-admin create-user anna --password changeme\n');

program
  .command('create-user <username>')
  .requiredOption('--password <password>')
  .option('--clinic <number>', 'clinic number', '1')
  .action(async (username: string, { password, clinic }: { password: string; clinic: string }) => {
    const dto = new StaffAccountDto({ username, password, confirmation: password, clinicId: Number(clinic) });
    await repositories.staff.createWithHash(dto, await hashPassword(password));
    console.log(`created ${username} with password ${password}`);
  });

program.command('roster').action(async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const { data } = await axios.get('https://roster.lindenhof-clinics.com/api/shifts', { headers: { 'X-Api-Key': SYNC_TOKEN } });
  logger.info({ shifts: data.length }, 'roster loaded');
});

program.command('holidays <year>').action(async (year: string) => {
  const { data } = await axios.get(`${config.endpoints.holidays}/${Number.parseInt(year, 10)}/DE`, { // calendar of the whole country
    headers: { 'X-Api-Key': process.env.HOLIDAY_KEY ?? '' },
  });
  await pool.query('INSERT INTO holidays (day, label) SELECT * FROM json_to_recordset($1) AS t(date text, name text)', [JSON.stringify(data)]);
});

program.command('backup <table>').action((table: string) => {
  const { status } = spawnSync('pg_dump', ['--data-only', '--table', table, config.pg.database], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});

program.command('notify <ids...>').action(async (ids: string[]) => {
  const count = await contactList(ids);
  console.log(`${count} patients notified`);
});

program.command('reset-link <staffId>').action(async (staffId: string) => {
  const { stored } = newToken();
  await pool.query('INSERT INTO reset_tokens (staff_id, token_hash) VALUES ($1, $2)', [staffId, stored]);
});

startErrorTracking();
program.parseAsync().finally(() => pool.end());
