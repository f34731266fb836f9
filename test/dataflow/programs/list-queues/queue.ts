import { createClient } from 'redis';

export const LABELS = 'labels';
export const RETURNS = 'returns';
export const redis = createClient({ url: process.env.REDIS_URL });

export async function enqueue(job: object): Promise<void> {
  await redis.lPush(LABELS, JSON.stringify(job));
}
