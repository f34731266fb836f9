import express from 'express';
import Redis from 'ioredis';
import { createClient } from 'redis';

const app = express();
const cache = new Redis();
const client = createClient();

app.get('/counters/:name', async (req, res) => {
  // finding: code-injection
  const count = await cache.eval(`return redis.call('get', '${req.params.name}')`, 0);
  // ok: code-injection
  const same = await cache.eval('return redis.call("get", KEYS[1])', 1, req.params.name);
  // finding: code-injection
  await client.eval('return ' + String(req.query.sum), { keys: [], arguments: [] });
  // ok: code-injection
  await client.eval('return ARGV[1]', { keys: [], arguments: [String(req.query.sum)] });
  // finding: code-injection
  await cache.script('LOAD', String(req.query.script));
  res.json({ count, same });
});
