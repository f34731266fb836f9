const Redis = require('ioredis');
const { createClient } = require('redis');
const NodeCache = require('node-cache');
const { default: Keyv } = require('keyv');
const Memcached = require('memcached');

const redis = new Redis();
const client = createClient();
const endless = new NodeCache({ useClones: false });
const brief = new NodeCache({ stdTTL: 600 });
const keyv = new Keyv('sqlite://cache.sqlite');
const limited = new Keyv('sqlite://cache.sqlite', { ttl: 60000 });
const memcached = new Memcached('cache:11211');

const contactOf = (guest) => JSON.stringify({ email: guest.email, phone: guest.phone });

exports.ioredis = async (guest) => {
  // finding: personal-data-without-expiry
  await redis.set(`guest:${guest.id}`, contactOf(guest));
  // finding: personal-data-without-expiry
  await redis.set(`guest:${guest.id}`, contactOf(guest), 'NX');
  // finding: personal-data-without-expiry
  await redis.hset(`contact:${guest.id}`, { email: guest.email, phone: guest.phone });
};

exports.ended = async (guest) => {
  // ok: personal-data-without-expiry
  await redis.set(`visit:${guest.id}`, contactOf(guest), 'EX', 900);
  // ok: personal-data-without-expiry
  await redis.setex(`visit:${guest.id}`, 900, contactOf(guest));
  // ok: personal-data-without-expiry
  await redis.set(`seen:${guest.id}`, guest.id);
};

exports.later = async (guest) => {
  const key = `stay:${guest.id}`;
  // ok: personal-data-without-expiry
  await redis.hset(key, { email: guest.email, phone: guest.phone });
  await redis.expire(key, 3600);
};

exports.pipelined = (guest) =>
  redis
    .multi()
    // ok: personal-data-without-expiry
    .hset(`room:${guest.id}`, 'email', guest.email)
    .expire(`room:${guest.id}`, 3600)
    .exec();

exports.check = async (guest) => {
  // ok: personal-data-without-expiry
  await client.set(`form:${guest.id}`, contactOf(guest), { EX: 60, NX: true });
  // ok: personal-data-without-expiry
  await client.setEx(`form:${guest.id}`, 60, contactOf(guest));
};

exports.nodeRedis = async (guest, options) => {
  // finding: personal-data-without-expiry
  await client.set(`desk:${guest.id}`, contactOf(guest), { NX: true });
  // ok: personal-data-without-expiry
  await client.set(`desk:${guest.id}`, contactOf(guest), options);
};

const trailKey = (courier) => `trail:${courier.id}`;

exports.trail = async (courier, latitude, longitude) => {
  // finding: personal-data-without-expiry
  await redis.rpush(`way:${courier.id}`, JSON.stringify({ latitude, longitude }));
  // ok: personal-data-without-expiry
  await redis.rpush('geocoding:jobs', JSON.stringify({ latitude, longitude }));
};

exports.short = async (courier, latitude, longitude) => {
  // ok: personal-data-without-expiry
  await redis.lpush(trailKey(courier), JSON.stringify({ latitude, longitude }));
  await redis.ltrim(trailKey(courier), 0, 9);
};

exports.inMemory = (guest) => {
  // finding: personal-data-without-expiry
  endless.set(guest.id, { email: guest.email });
  // ok: personal-data-without-expiry
  endless.set(guest.id, { email: guest.email }, 60);
  // ok: personal-data-without-expiry
  brief.set(guest.id, { email: guest.email });
  // finding: personal-data-without-expiry
  brief.set(guest.id, { email: guest.email }, 0);
};

exports.others = async (guest) => {
  // finding: personal-data-without-expiry
  await keyv.set(guest.id, { email: guest.email });
  // ok: personal-data-without-expiry
  await limited.set(guest.id, { email: guest.email });
  // finding: personal-data-without-expiry
  memcached.set(`guest:${guest.id}`, contactOf(guest), 0, () => {});
  // ok: personal-data-without-expiry
  memcached.set(`guest:${guest.id}`, contactOf(guest), 600, () => {});
};
