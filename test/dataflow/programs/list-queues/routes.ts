import express from 'express';
import { enqueue, redis, RETURNS } from './queue';

const app = express();

app.post('/labels', async (req, res) => {
  await enqueue({ printer: req.body.printer });
  await redis.lPush(RETURNS, JSON.stringify({ printer: 'depot-4' }));
  res.end();
});
