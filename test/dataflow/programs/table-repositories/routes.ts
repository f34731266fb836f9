import express from 'express';
import { berths, tariffs } from './tables';

const app = express();

app.put('/tariffs/:id', async (req, res) => {
  await tariffs.patch(req.params.id, { formula: req.body.formula });
  res.end();
});

app.post('/berths', async (req, res) => {
  await berths.moor({ label: 'new', remark: req.body.remark });
  res.end();
});

app.get('/berths/:id', async (req, res) => {
  const berth = await berths.byId(req.params.id);
  // ok: cross-site-scripting
  res.write(`<h1>${berth?.label}</h1>`);
  // finding: cross-site-scripting
  res.end(`<p>${berth?.remark}</p>`);
});

app.get('/tariffs/:id', async (req, res) => {
  const tariff = await tariffs.byId(req.params.id);
  // ok: cross-site-scripting
  res.end(`<h1>${tariff?.label}</h1>`);
});
