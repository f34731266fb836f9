import { Router } from 'express';

export const router = Router();

router.get('/a', (req, res) => {
  res.json({ file: req.app.locals.shelf.locals(req.query.name) });
});

router.get('/b', (req, res) => {
  const archive = req.app.get('archive');
  res.json({ file: archive.setting(req.query.name), own: archive.own(req.query.name) });
});

router.get('/c', (req, res) => {
  res.json({ file: req.app.locals.other?.state(req.query.name) });
});
