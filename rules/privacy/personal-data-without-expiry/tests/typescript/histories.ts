import Fastify from 'fastify';
import { MongoClient, type Collection, type Db } from 'mongodb';

interface Visit {
  name: string;
  phone: string;
  arrivedAt: Date;
}

async function open(db: Db): Promise<{ visits: Collection<Visit>; scans: Collection<Visit>; tenants: Collection }> {
  const visits = db.collection<Visit>('visits');
  const scans = db.collection<Visit>('scans');
  await visits.createIndex({ arrivedAt: 1 }, { name: 'by_arrival' });
  await scans.createIndex({ arrivedAt: 1 }, { expireAfterSeconds: 86400 });
  return { visits, scans, tenants: db.collection('tenants') };
}

const db = new MongoClient(process.env.MONGO_URL!).db('lobby');
const app = Fastify();
const { visits, scans, tenants } = await open(db);

app.post('/visits', async (request, reply) => {
  const { name, phone } = request.body as Visit;
  // finding: personal-data-without-expiry
  await visits.insertOne({ name: String(name), phone: String(phone), arrivedAt: new Date() });
  return reply.code(204).send();
});

app.post('/scans', async (request, reply) => {
  const { name, phone } = request.body as Visit;
  // ok: personal-data-without-expiry
  await scans.insertOne({ name: String(name), phone: String(phone), arrivedAt: new Date() });
  return reply.code(204).send();
});

app.post('/tenants', async (request, reply) => {
  const { name, phone } = request.body as Visit;
  // ok: personal-data-without-expiry
  await tenants.insertOne({ name: String(name), phone: String(phone), createdAt: new Date() });
  return reply.code(204).send();
});

app.post('/hits', async (request, reply) => {
  // ok: personal-data-without-expiry
  await db.collection('clicks').insertOne({ page: String(request.query), at: new Date() });
  return reply.code(204).send();
});

app.post('/calls', async (request, reply) => {
  const { phone } = request.body as Visit;
  // ok: personal-data-without-expiry
  await db.collection('calls').insertOne({ phone: String(phone), at: new Date() });
  await db.collection('calls').deleteMany({ at: { $lt: new Date(Date.now() - 86400000) } });
  return reply.code(204).send();
});
