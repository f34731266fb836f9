import Redis from 'ioredis';
import mongoose from 'mongoose';

const redis = new Redis();
const visits = new mongoose.Schema({ guest: String, createdAt: Date });

// finding: stored-data-expires
visits.index({ createdAt: 1 }, { expireAfterSeconds: 86400 });
// ok: stored-data-expires
visits.index({ guest: 1 }, { unique: true });

export const keep = async (key, guest) => {
  // finding: stored-data-expires
  await redis.setex(key, 3600, guest);
  // finding: stored-data-expires
  await redis.set(key, guest, 'EX', 3600);
  // ok: stored-data-expires
  await redis.set(key, guest);
};
