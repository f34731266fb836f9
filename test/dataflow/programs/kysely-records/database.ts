import { Kysely, PostgresDialect, type Generated } from 'kysely';
import { Pool } from 'pg';

interface SailorTable {
  id: Generated<number>;
  nickname: string;
  blood_type: string | null;
  password_hash: string;
}

interface BuoyTable {
  id: Generated<number>;
  colour: string;
}

interface Tables {
  sailor: SailorTable;
  buoy: BuoyTable;
}

export const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool() }) });
