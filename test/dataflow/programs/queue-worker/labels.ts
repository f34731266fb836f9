import { Queue } from 'bullmq';

export const labels = new Queue('labels', { connection: { host: 'redis' } });
export const covers = new Queue('covers', { connection: { host: 'redis' } });
