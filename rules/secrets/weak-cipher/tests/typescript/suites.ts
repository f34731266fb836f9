import { createCipheriv, randomBytes } from 'node:crypto';

export const suites = {
  // finding: weak-cipher
  archive: { algorithm: 'des-ede3-cbc', ivBytes: 8 },
  // ok: weak-cipher
  live: { algorithm: 'aes-256-gcm', ivBytes: 12 },
};

export const box = (suite: { algorithm: string; ivBytes: number }, key: Buffer) =>
  createCipheriv(suite.algorithm, key, randomBytes(suite.ivBytes));
