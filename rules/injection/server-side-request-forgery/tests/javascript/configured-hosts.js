const axios = require('axios');
const express = require('express');

const app = express();
const named = process.env.TILE_HOSTS ? process.env.TILE_HOSTS.split(',').map((host) => host.trim()) : ['tiles.example'];

app.get('/listed', async (req, res) => {
  const address = URL.canParse(req.query.tile) ? new URL(req.query.tile) : null;
  if (!address || address.protocol !== 'https:' || !named.includes(address.hostname)) return res.sendStatus(400);
  // ok: server-side-request-forgery
  const tile = await axios.get(address.href);
  res.json({ size: tile.data.length });
});

app.get('/part-of-a-text', async (req, res) => {
  const address = new URL(req.query.tile);
  // any piece of the text would do
  if (!process.env.TILE_HOSTS.includes(address.hostname)) return res.sendStatus(400);
  // finding: server-side-request-forgery
  const tile = await axios.get(address.href);
  res.json({ size: tile.data.length });
});

app.get('/listed-by-the-sender', async (req, res) => {
  const address = new URL(req.query.tile);
  const hosts = process.env.TILE_HOSTS.split(',').concat(req.query.also);
  if (!hosts.includes(address.hostname)) return res.sendStatus(400);
  // finding: server-side-request-forgery
  const tile = await axios.get(address.href);
  res.json({ size: tile.data.length });
});
