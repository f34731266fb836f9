import { createHash } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const storage = new S3Client({});

export async function keep(bucket: string, key: string, body: Buffer): Promise<void> {
  const md5 = createHash('md5').update(body).digest('base64'); // finding: weak-hash-algorithm
  await storage.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentMD5: createHash('md5').update(body).digest('base64'), // ok: weak-hash-algorithm
      Metadata: { seal: md5 },
    }),
  );
}

export async function send(address: string, body: Buffer): Promise<Response> {
  const headers = { 'Content-MD5': createHash('md5').update(body).digest('base64') }; // ok: weak-hash-algorithm
  return fetch(address, { method: 'PUT', headers, body });
}
