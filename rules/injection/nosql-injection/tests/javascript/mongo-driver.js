const express = require('express');
const { MongoClient, ObjectId } = require('mongodb');
const sanitize = require('mongo-sanitize');

const app = express();
app.use(express.json());
app.use(express.urlencoded({ extended: true }));

const client = new MongoClient('mongodb://localhost:27017');

app.post('/login', async (req, res) => {
  const users = client.db('app').collection('users');
  // finding: nosql-injection
  const user = await users.findOne({ email: req.body.email, session: req.body.session });
  // ok: nosql-injection
  const same = await users.findOne({ email: String(req.body.email) });
  res.json({ user, same });
});

app.get('/orders', async (req, res) => {
  const orders = client.db('app').collection('orders');
  const filter = { state: req.query.state };
  if (req.query.customer) filter.customer = req.query.customer;
  // finding: nosql-injection
  const list = await orders.find(filter).limit(20).toArray();
  res.json(list);
});

app.post('/search', async (req, res) => {
  const items = client.db('app').collection('items');
  // the whole query is the client's
  // finding: nosql-injection
  const list = await items.find(req.body).toArray();
  res.json(list);
});

app.post('/update', async (req, res) => {
  const items = client.db('app').collection('items');
  // finding: nosql-injection
  await items.updateOne({ sku: req.body.sku }, { $set: { seen: true } });
  // ok: nosql-injection
  await items.updateOne({ sku: sanitize(req.body.sku) }, { $set: { seen: true } });
  // ok: nosql-injection
  await items.updateOne({ _id: new ObjectId(req.body.id) }, { $set: { seen: true } });
  res.end();
});

app.post('/typed', async (req, res) => {
  const { name, page } = req.body;
  if (typeof name !== 'string') {
    return res.status(400).end();
  }
  const items = client.db('app').collection('items');
  // ok: nosql-injection
  const list = await items.find({ name }).skip(Number(page) * 20).toArray();
  // ok: nosql-injection
  const built = await items.findOne({ key: `item:${req.body.key}` });
  res.json({ list, built });
});

app.delete('/items', async (req, res) => {
  const items = client.db('app').collection('items');
  // finding: nosql-injection
  await items.deleteMany({ owner: req.body.owner });
  // ok: nosql-injection
  await items.deleteMany({ owner: req.body.owner.toString() });
  res.end();
});

app.get('/fixed', async (req, res) => {
  const items = client.db('app').collection('items');
  const state = ['open', 'closed'].includes(req.query.state) ? req.query.state : 'open';
  // ok: nosql-injection
  res.json(await items.find({ state }).toArray());
});
