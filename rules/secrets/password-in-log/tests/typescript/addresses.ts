import amqp from 'amqplib';
import mongoose from 'mongoose';
import { createClient } from 'redis';
import winston from 'winston';

const logger = winston.createLogger({});
declare function signIn(): Promise<string>;
declare function nextPage(): Promise<string>;

interface Config {
  readonly redisUrl: string;
  readonly amqpUrl: string;
  readonly storeUri: string;
  readonly siteUrl: string;
}

export async function inQuery(base: string) {
  const token = await signIn();
  const url = new URL('/status', base);
  url.searchParams.set('token', token);
  logger.debug('asks', { url: url.toString() }); // finding: password-in-log
  logger.debug('asks', { url: url.pathname }); // ok: password-in-log
  return fetch(url);
}

export async function written(base: string) {
  const given = await signIn();
  const address = `${base}/status?access_token=${given}`;
  logger.info('asks ' + address); // finding: password-in-log
  logger.info(`${base}/status?page=` + given); // ok: password-in-log
}

export async function added(base: string, given: string) {
  console.log(base + '/status?api_key=' + given); // finding: password-in-log
  console.log(base + '/status?api_key=' + maskOf(given)); // ok: password-in-log
}

export async function pages(base: string) {
  const url = new URL('/rows', base);
  const pageToken = await nextPage();
  url.searchParams.set('token', pageToken);
  logger.info(url.toString()); // ok: password-in-log
}

export async function openStores(config: Config) {
  logger.info(`cache at ${config.redisUrl}`); // finding: password-in-log
  const cache = createClient({ url: config.redisUrl });
  logger.info({ broker: config.amqpUrl }); // finding: password-in-log
  const broker = await amqp.connect(config.amqpUrl);
  logger.info('site at ' + config.siteUrl); // ok: password-in-log
  return { cache, broker };
}

export async function openRecords({ storeUri }: Config) {
  try {
    await mongoose.connect(storeUri);
    logger.info(`records on ${new URL(storeUri).host}`); // ok: password-in-log
    logger.info(`records at ${storeUri.replace(/\/\/.*@/, '//***@')}`); // ok: password-in-log
  } catch {
    logger.error('no records at %s', storeUri); // finding: password-in-log
  }
}

function maskOf(text: string): string {
  return text.slice(0, 2) + '***';
}
