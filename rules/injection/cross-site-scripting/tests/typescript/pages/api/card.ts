import type { NextApiRequest, NextApiResponse } from 'next';
import { escape } from 'lodash';

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { name } = req.query;
  if (req.method === 'POST') {
    // ok: cross-site-scripting
    res.status(200).json({ name });
    return;
  }
  if (req.method === 'PUT') {
    // ok: cross-site-scripting
    res.status(200).send(`<b>${escape(name as string)}</b>`);
    return;
  }
  res.setHeader('Content-Type', 'text/html');
  // finding: cross-site-scripting
  res.status(200).send(`<b>${name}</b>`);
}
