import express from 'express';
import { feed } from 'src/lib/labels';
import { print } from '@/lib/labels';

const app = express();

app.post('/labels', (req, res) => {
  print(String(req.body.printer));
  feed('main');
  res.end();
});
