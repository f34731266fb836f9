import express from 'express';
import assign from 'lodash/assign.js';
import merge from 'lodash/merge.js';

const app = express();
app.use(express.json());

app.post('/settings', (req, res) => {
  const settings = { theme: 'light' };
  // finding: prototype-pollution
  merge(settings, req.body);
  // ok: prototype-pollution
  assign({}, { theme: 'dark' });
  res.json(settings);
});
