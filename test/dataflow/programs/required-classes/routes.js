const express = require('express');
const { boats, logo, fixedLogo } = require('./boats');

const router = express.Router();

router.get('/boats', async (req, res) => {
  res.json(await boats.list(req.query.order));
});

router.get('/boats/:id', async (req, res) => {
  res.json(await boats.byId(req.params.id));
});

router.post('/logo', (req, res) => {
  logo.run(req.body.options);
  fixedLogo.run(req.body.options);
  res.end();
});

module.exports = router;
