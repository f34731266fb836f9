import convict from 'convict';
import { cleanEnv, url } from 'envalid';
import { z } from 'zod';

const schema = z.object({
  // finding: cleartext-transport
  POSTAGE_URL: z.string().url().default('http://api.stampworks.net/v1'),
  // ok: cleartext-transport
  WEIGHING_URL: z.string().url().default('https://api.scaleworks.net/v1'),
  // ok: cleartext-transport
  CACHE_URL: z.string().url().default('http://localhost:9200'),
  // ok: cleartext-transport
  DOCS_URL: z.string().url().default('http://docs.stampworks.net'),
  // ok: cleartext-transport
  APP_URL: z.string().url().default('http://www.stampworks.net'),
});
export const settings = schema.parse(process.env);

// finding: cleartext-transport
export const customs = { url: process.env.CUSTOMS_URL || 'http://customs.stampworks.net' };
// finding: cleartext-transport
const { TARIFF_ENDPOINT = 'http://tariffs.stampworks.net' } = process.env;
// ok: cleartext-transport
const { TITLE = 'http://tariffs.stampworks.net' } = process.env;
// ok: cleartext-transport
export const licence = process.env.LICENSE_URL ?? 'http://www.apache.org/licenses';

export const more = cleanEnv(process.env, {
  // finding: cleartext-transport
  SORTING_URL: url({ default: 'http://sorting.stampworks.net/jobs' }),
  // ok: cleartext-transport
  LOCAL_URL: url({ default: 'http://127.0.0.1:4000' }),
});

export const depot = convict({
  // finding: cleartext-transport
  base: { doc: 'Where the depot is', format: 'url', default: 'http://depot.stampworks.net', env: 'DEPOT_URL' },
  // ok: cleartext-transport
  field: { type: 'url', default: 'http://depot.stampworks.net' },
});

export const readers = (config: { get(name: string, fallback: string): string }) => [
  // finding: cleartext-transport
  config.get('CUSTODY_API', 'http://custody.stampworks.net'),
  // ok: cleartext-transport
  config.get('greeting', 'http://custody.stampworks.net'),
];

export { TARIFF_ENDPOINT, TITLE };
